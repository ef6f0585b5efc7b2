import { readDemoAccount } from '../../accounts/demo-accounts';
import { signIn } from '../../accounts/sign-in';
import { findFreePort } from '../../server/free-port';
import type { Bench } from '../bench-context';
import { CITY_DAY } from '../city/load-city';
import { Client } from '../http/client';
import { runCommand } from '../operations/run-command';
import type { Figure } from '../report/figure';
import { makeTemporaryFolder } from '../scratch';

const AGAIN = 3;

const seconds = (what: string, values: number[], wanted?: Figure['wanted']): Figure => ({
  part: 'start-up',
  what,
  unit: 's',
  n: values.length,
  p50: Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]! / 10) / 100,
  most: Math.round(Math.max(...values) / 10) / 100,
  samples: values.map((value) => Math.round(value / 10) / 100),
  wanted,
});

/**
 * `npm start` on a data folder of its own, until /command has been answered.
 * @param known the cookie of an earlier start, as browsers keep it; without it one signs in first
 */
async function startOnce(bench: Bench, dataFolder: string, buildFolder: string, known?: string) {
  const port = await findFreePort();
  const environment = {
    GUATU_DATA_DIR: dataFolder,
    GUATU_BUILD_DIR: buildFolder,
    GUATU_DEMO_AS_OF: CITY_DAY,
    PORT: String(port),
  };
  const program = runCommand(['scripts/start.mjs'], environment, bench.shutdown);
  const opened = await program.waitFor('Guatu is open');
  const address = `http://127.0.0.1:${port}`;
  const cookie = known ?? (await signIn(address, readDemoAccount(dataFolder, 'leader')));
  const client = new Client(address, cookie);
  const { status } = await client.ask('/command');
  const answered = performance.now();
  client.close();
  await program.stop();
  if (status !== 200) throw new Error(`/command was answered ${status}`);
  return { open: opened - program.begun, command: answered - program.begun, cookie };
}

/** With packages and build in place: these take minutes once, and are told by `npm start` itself. */
export async function run(bench: Bench): Promise<void> {
  const buildFolder = await bench.buildFolder();
  const folder = makeTemporaryFolder('start', bench.shutdown);
  const first = await startOnce(bench, folder, buildFolder);
  const later = [];
  for (let i = 0; i < AGAIN; i++) later.push(await startOnce(bench, folder, buildFolder, first.cookie));
  bench.findings.figures.push(
    seconds('first start: PostgreSQL, schema, demo, server, until it says open', [first.open]),
    seconds('first start until the first /command, signing in between', [first.command]),
    seconds(
      'second start until it says open',
      later.map(({ open }) => open),
    ),
    seconds(
      'second start until the first /command',
      later.map(({ command }) => command),
      { of: 'most', atMost: 5 },
    ),
  );
}
