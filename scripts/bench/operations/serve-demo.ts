import { findFreePort } from '../../server/free-port';
import type { Bench } from '../bench-context';
import { CITY_DAY } from '../city/load-city';
import { makeTemporaryFolder } from '../scratch';
import { runCommand } from './run-command';

/** The demo as `npm start` serves it, from a data folder of its own. Resolves when it is open. */
export async function serveDemo(bench: Bench): Promise<{ address: string; stop(): Promise<unknown> }> {
  const port = await findFreePort();
  const program = runCommand(
    ['scripts/start.mjs'],
    {
      GUATU_DATA_DIR: makeTemporaryFolder('demo', bench.shutdown),
      GUATU_BUILD_DIR: await bench.buildFolder(),
      GUATU_DEMO_AS_OF: CITY_DAY,
      PORT: String(port),
    },
    bench.shutdown,
  );
  await program.waitFor('Guatu is open');
  return { address: `http://127.0.0.1:${port}`, stop: () => program.stop() };
}
