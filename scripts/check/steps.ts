import { join } from 'node:path';
import { lastLines, runCaptured } from '../bootstrap/run-captured.mjs';
import { formatSeconds, say } from '../bootstrap/say.mjs';
import { PROJECT_ROOT } from '../server/project-root';
import { nameFailure, type PartResult } from '../test/part-result';

interface CheckStep {
  name: string;
  /** A program of node_modules and its arguments. */
  program: string;
  args: string[];
}

/** Next writes the types of the routes, which the others read. */
const ROUTE_TYPES: CheckStep = { name: 'route types', program: 'next/dist/bin/next', args: ['typegen'] };

const STEPS: CheckStep[] = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'lint and format', program: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  {
    name: 'import direction',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: [
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'lib',
      'db',
      'scripts',
      'tests',
      'vitest.config.ts',
      'playwright.config.ts',
    ],
  },
  { name: 'unused code', program: 'knip/bin/knip.js', args: [] },
];

/** @returns the step's failure, none when it passed */
async function runStep({ name, program, args }: CheckStep): Promise<string[]> {
  const begun = Date.now();
  const { code, output } = await runCaptured(process.execPath, [join('node_modules', program), ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  say(`  ${code === 0 ? '✓' : '✗'} ${name} (${formatSeconds(Date.now() - begun)})`);
  if (code === 0) return [];
  say(lastLines(output, 60).replace(/^/gm, '    '));
  return [nameFailure(`npm run check: ${name}`, output)];
}

/** Types, lint, import direction and unused code: each step counts as one test. All but the first run side by side. */
export async function runCheck(): Promise<PartResult> {
  const first = await runStep(ROUTE_TYPES);
  const failures = [first, ...(await Promise.all(STEPS.map(runStep)))].flat();
  return { passed: 1 + STEPS.length - failures.length, failures, skipped: [] };
}
