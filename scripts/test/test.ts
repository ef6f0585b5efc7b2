import { resolve } from 'node:path';
import { describeError, Refusal } from '../bootstrap/refusal.mjs';
import { formatSeconds, say } from '../bootstrap/say.mjs';
import { runCheck } from '../check/steps';
import { buildApplication, isBuilt } from '../server/build';
import { readLivingHolder } from '../server/lock';
import { findDebianBinaries } from '../server/postgres-binaries';
import { PROJECT_ROOT } from '../server/project-root';
import { type PartResult, summaryLine } from './part-result';
import { runPlaywright } from './run-playwright';
import { runVitest } from './run-vitest';

interface Part {
  /** What to type after `npm test --`. */
  name: string;
  /** What it is about, said when it begins. */
  title: string;
  needsBuild?: true;
  run(buildFolder: string): Promise<PartResult>;
}

async function runDebian(): Promise<PartResult> {
  if (findDebianBinaries()) return runVitest('db', { GUATU_TEST_PG: 'debian' });
  const reason = 'no PostgreSQL of Debian from 15 up in /usr/lib/postgresql (apt-get install postgresql)';
  return { passed: 0, failures: [], skipped: [`database tests on Debian's PostgreSQL: ${reason}`] };
}

const PARTS: Part[] = [
  { name: 'check', title: 'Types, lint, import direction, unused code', run: runCheck },
  { name: 'unit', title: 'Unit tests', run: () => runVitest('unit') },
  { name: 'style', title: 'Laws of the map style', run: () => runVitest('style') },
  { name: 'db', title: 'Database tests on the embedded PostgreSQL', run: () => runVitest('db') },
  { name: 'debian', title: "Database tests on Debian's PostgreSQL", run: runDebian },
  {
    name: 'api',
    title: 'API tests',
    needsBuild: true,
    run: (folder) => runVitest('api', { GUATU_BUILD_DIR: folder }),
  },
  {
    name: 'ops',
    title: 'Starting, stopping, killing',
    needsBuild: true,
    run: (folder) => runVitest('ops', { GUATU_BUILD_DIR: folder }),
  },
  {
    name: 'e2e',
    title: 'End to end in Chromium',
    needsBuild: true,
    run: (folder) => runPlaywright({ GUATU_BUILD_DIR: folder }),
  },
];

/** The folder of a current build. One from which a living Guatu serves is never overwritten. */
async function ensureBuild(): Promise<string> {
  const isServing = readLivingHolder(resolve(PROJECT_ROOT, '.data')) !== undefined;
  const folder = isBuilt('.next') || !isServing ? '.next' : '.next/test';
  if (!isBuilt(folder)) await buildApplication(folder);
  return folder;
}

/** A part that cannot be run at all is one failure. */
async function runPart(title: string, run: () => Promise<PartResult>): Promise<PartResult> {
  say(`\n━━ ${title}`);
  const begun = Date.now();
  try {
    const result = await run();
    say(`━━ ${title}: ${summaryLine([result])} in ${formatSeconds(Date.now() - begun)}`);
    return result;
  } catch (error) {
    const sentence = describeError(error);
    say(`✗ ${sentence}`);
    return { passed: 0, failures: [`${title}: ${sentence}`], skipped: [] };
  }
}

function selectParts(names: string[]): Part[] {
  const unknown = names.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown) {
    const known = PARTS.map(({ name }) => name).join(', ');
    throw new Refusal(
      `There is no part "${unknown}" of the tests: choose among ${known}, or name none to run all.`,
    );
  }
  return names.length === 0 ? PARTS : PARTS.filter(({ name }) => names.includes(name));
}

const indent = (entries: readonly string[]) => entries.join('\n').replace(/^/gm, '  ');

/** `npm test`, or some parts of it: `npm test -- unit db`. */
export async function main(args: string[]): Promise<void> {
  const parts = selectParts(args);
  const results: PartResult[] = [];
  let buildFolder: string | undefined;
  for (const part of parts) {
    if (part.needsBuild && buildFolder === undefined) {
      const build = await runPart('Building the application', async () => {
        buildFolder = await ensureBuild();
        return { passed: 1, failures: [], skipped: [] };
      });
      results.push(build);
      buildFolder ??= '';
    }
    if (part.needsBuild && buildFolder === '') {
      const failure = `${part.title}: the application could not be built`;
      results.push({ passed: 0, failures: [failure], skipped: [] });
      continue;
    }
    results.push(await runPart(part.title, () => part.run(buildFolder ?? '.next')));
  }
  const skipped = results.flatMap((result) => result.skipped);
  const failures = results.flatMap((result) => result.failures);
  say(skipped.length === 0 ? '\nNothing was skipped.' : `\nSkipped:\n${indent(skipped)}`);
  if (failures.length > 0) say(`\nFailed:\n${indent(failures)}`);
  say(summaryLine(results));
  if (failures.length > 0) process.exitCode = 1;
}
