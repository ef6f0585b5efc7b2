import type { Bench } from '../bench-context';
import { runCommand } from '../operations/run-command';
import { writeImportFiles } from '../operations/write-import-files';
import type { Figure } from '../report/figure';
import { figureOf } from '../report/figure-of';
import { makeTemporaryFolder } from '../scratch';

const TICKETS = 10_000;
const ROUNDS = 3;
/** Printed when the schema is up to date: then the program of the import is loaded, and begins. */
const READY = "to this version's schema … ";
const CHECKED = 'tickets  ';
const LOADED = 'Loaded in ';
/** What the command says itself: it counts from its first query, which is after start-up. */
const OWN_CLOCK = /Loaded in ([\d.]+) s; with reading and checking ([\d.]+) s/;

async function importFiles(bench: Bench, dataFolder: string, args: string[]) {
  const program = runCommand(
    ['scripts/run.mjs', 'scripts/import.ts', ...args, '--yes', '--lang', 'en'],
    { GUATU_DATA_DIR: dataFolder },
    bench.shutdown,
  );
  const ready = await program.waitFor(READY);
  const moments = args.includes('--issues')
    ? { checked: await program.waitFor(CHECKED), loaded: await program.waitFor(LOADED) }
    : { checked: 0, loaded: 0 };
  const { code } = await program.ended;
  if (code !== 0) throw new Error(`The import ended with ${code}:\n${program.output()}`);
  const [, own = 'NaN', ownWhole = 'NaN'] = OWN_CLOCK.exec(program.output()) ?? [];
  return {
    start: ready - program.begun,
    check: moments.checked - ready,
    load: Number(own) * 1000,
    whole: Number(ownWhole) * 1000,
  };
}

/** The real command on a data folder of its own: the demo's places first, then the tickets. */
export async function run(bench: Bench): Promise<void> {
  const rounds: Awaited<ReturnType<typeof importFiles>>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const folder = makeTemporaryFolder('import', bench.shutdown);
    const files = writeImportFiles(folder, TICKETS);
    const dataFolder = makeTemporaryFolder('import-data', bench.shutdown);
    const office = [
      '--name',
      '示例街道办事处',
      '--name-en',
      'Example Office',
      '--time-zone',
      'Asia/Shanghai',
    ];
    await importFiles(bench, dataFolder, [...office, ...files.places]);
    rounds.push(await importFiles(bench, dataFolder, files.tickets));
  }
  const push = (what: string, of: 'start' | 'check' | 'load' | 'whole', wanted?: Figure['wanted']) => {
    const seconds = rounds.map((round) => round[of] / 1000);
    bench.findings.figures.push(figureOf({ part: 'import', what, unit: 's', wanted }, seconds, 2));
  };
  push('starting PostgreSQL and looking at its schema', 'start');
  push('loading the program, reading and checking, until it reports', 'check');
  push('writing, by its own clock', 'load');
  push('reading, checking and writing, by its own clock', 'whole', { of: 'p50', atMost: 3 });
}
