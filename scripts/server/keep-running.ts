import { reportFailure } from '../bootstrap/refusal.mjs';
import { say } from '../bootstrap/say.mjs';
import type { ClusterHome } from './cluster-home';
import { type RunningPostgres, startPostgres } from './embedded-postgres';
import type { Shutdown } from './shutdown';

/** Starts a server that ended by itself again, on its port, where open connections look for it, until the shutdown. */
export function keepRunning(home: ClusterHome, first: RunningPostgres, shutdown: Shutdown): void {
  let postgres = first;
  let isStopping = false;
  const watch = async () => {
    for (;;) {
      await postgres.ended;
      if (isStopping) return;
      say('· The database ended unexpectedly and is started again.');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      if (isStopping) return;
      postgres = await startPostgres(home, true, postgres.port);
      if (isStopping) await postgres.stop();
    }
  };
  const watching = watch().catch(reportFailure);
  shutdown.add(async () => {
    isStopping = true;
    await postgres.stop();
    await watching;
  });
}
