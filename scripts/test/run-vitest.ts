import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/project-root';
import type { PartResult } from './part-result';
import { runRunner } from './run-runner';

export async function runVitest(
  project: string,
  environment: Record<string, string> = {},
): Promise<PartResult> {
  if (!existsSync(join(PROJECT_ROOT, 'tests', project))) {
    return { passed: 0, failures: [], skipped: [`${project}: there is no folder tests/${project}`] };
  }
  const program = join('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=./scripts/test/vitest-reporter.ts'];
  return runRunner([program, 'run', '--project', project, ...reporters], environment);
}
