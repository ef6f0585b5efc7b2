import { Refusal } from '../bootstrap/refusal.mjs';
import { step } from '../bootstrap/say.mjs';
import { type Lock, type LockNote, takeLock } from './lock';
import { endProcess } from './process-identity';
import type { Shutdown } from './shutdown';

/** The sentence for somebody who wants the data folder while a living process has it. */
export function refuseSibling(living: LockNote): Refusal {
  const who = `process ${living.holder.pid}`;
  if (living.command !== 'start') {
    return new Refusal(
      `"npm run ${living.command}" is at work on this folder's data (${who}): wait until it has ended, then try again.`,
    );
  }
  const where = living.address ? ` at ${living.address}` : '';
  return new Refusal(
    `Guatu runs already from this folder${where} (${who}): use that one, or stop it with Ctrl-C where it was started.`,
  );
}

/** Takes the folder's lock for as long as the command lasts, and ends the web server of a holder that was killed. */
export async function holdFolder(folder: string, command: string, shutdown: Shutdown): Promise<Lock> {
  const answer = takeLock(folder, command);
  if ('living' in answer) throw refuseSibling(answer.living);
  shutdown.add(() => answer.lock.release());
  if (answer.dead) await clearDeadHolder(answer.dead);
  return answer.lock;
}

async function clearDeadHolder({ webServer }: LockNote): Promise<void> {
  await step('Clearing what a Guatu that was killed has left', async () => {
    if (webServer) await endProcess(webServer, ['SIGTERM', 'SIGKILL'], 3_000);
  });
}
