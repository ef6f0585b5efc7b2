import { createRandom } from '../../db/seed/random';
import { readSettings } from '../../lib/settings/settings';
import { formatSeconds, say, step } from '../bootstrap/say.mjs';
import type { Shutdown } from '../server/shutdown';
import type { Bench } from './bench-context';
import { SEED } from './city/load-city';
import { readCityCodes } from './http/city-codes';
import { untilAtRest } from './measure/process-tree';
import type { BenchOptions } from './options';
import type { Part } from './parts';
import type { Figure } from './report/figure';
import { currentLoad, describeMachine } from './report/machine';
import { pathOf, type RunPart, writeReport } from './report/write-report';
import { openScratch } from './scratch';
import { ensureBuild, serveScratch } from './serve';

/** Does something when it is first asked for, and once. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function prepare({ rows, keep }: BenchOptions, shutdown: Shutdown): Bench {
  const buildFolder = once(() => ensureBuild(readSettings(process.env).buildFolder));
  const scratch = once(() => openScratch(rows, keep === undefined ? undefined : pathOf(keep), shutdown));
  const server = once(async () => {
    const started = await serveScratch(await buildFolder(), await scratch(), shutdown);
    await step('Letting the server prepare itself', () => untilAtRest(started.serverPid));
    return started;
  });
  return {
    rows,
    shutdown,
    buildFolder,
    scratch,
    codes: once(async () => readCityCodes((await scratch()).ownerUrl)),
    server,
    freshServer: async () => {
      const { client } = await server();
      return serveScratch(await buildFolder(), await scratch(), shutdown, client.cookie);
    },
    findings: { figures: [], ratios: [], remarks: [] },
    random: (part) => createRandom(SEED).fork(part),
  };
}

/** Returns when each part ran and what the machine's load was: others may have been at work. */
async function runParts(parts: readonly Part[], bench: Bench): Promise<RunPart[]> {
  const told: RunPart[] = [];
  for (const { name, title, load: read } of parts) {
    say(`\n━━ ${title}`);
    const begun = Date.now();
    const { run } = await read();
    await run(bench);
    const milliseconds = Date.now() - begun;
    const load = currentLoad();
    say(`━━ ${title}: ${formatSeconds(milliseconds)}, load ${load}`);
    told.push({ name, seconds: Math.round(milliseconds / 1000), load });
  }
  return told;
}

/** Of more than a million issues less is promised: no answer above half a second. What no answer may exceed stays. */
const wantedOf = ({ unit, wanted }: Figure, rows: number): Figure['wanted'] =>
  wanted !== undefined && wanted.of !== 'most' && unit === 'ms' && rows > 1_000_000
    ? { of: 'most', atMost: 500 }
    : wanted;

/** Makes what the parts need, runs them, and tells what was measured. */
export async function runBench(
  options: BenchOptions,
  parts: readonly Part[],
  shutdown: Shutdown,
): Promise<void> {
  const machine = describeMachine();
  const bench = prepare(options, shutdown);
  const told = await runParts(parts, bench);
  const { rows } = options;
  const figures = bench.findings.figures.map((figure) => ({ ...figure, wanted: wantedOf(figure, rows) }));
  writeReport({ machine, rows, parts: told, ...bench.findings, figures }, options);
}
