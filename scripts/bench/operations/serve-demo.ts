import { readDemoAccount } from '../../accounts/demo-accounts';
import { signIn } from '../../accounts/sign-in';
import { findFreePort } from '../../server/free-port';
import type { Bench } from '../bench-context';
import { CITY_DAY } from '../city/load-city';
import type { Entrance } from '../http/client';
import { makeTemporaryFolder } from '../scratch';
import { runCommand } from './run-command';

/** The demo as `npm start` serves it, from a data folder of its own, and its leader signed in. Resolves when it is open. */
export async function serveDemo(bench: Bench): Promise<Entrance & { stop(): Promise<unknown> }> {
  const dataFolder = makeTemporaryFolder('demo', bench.shutdown);
  const port = await findFreePort();
  const program = runCommand(
    ['scripts/start.mjs'],
    {
      GUATU_DATA_DIR: dataFolder,
      GUATU_BUILD_DIR: await bench.buildFolder(),
      GUATU_DEMO_AS_OF: CITY_DAY,
      PORT: String(port),
    },
    bench.shutdown,
  );
  await program.waitFor('Guatu is open');
  const address = `http://127.0.0.1:${port}`;
  const cookie = await signIn(address, readDemoAccount(dataFolder, 'leader'));
  return { address, cookie, stop: () => program.stop() };
}
