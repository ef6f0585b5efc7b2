import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/project-root';
import { ensureChromium } from './chromium';
import type { PartResult } from './part-result';
import { runRunner } from './run-runner';

export async function runPlaywright(environment: Record<string, string>): Promise<PartResult> {
  if (!existsSync(join(PROJECT_ROOT, 'tests', 'e2e'))) {
    return { passed: 0, failures: [], skipped: ['e2e: there is no folder tests/e2e'] };
  }
  const chromium = await ensureChromium();
  const program = join('node_modules', '@playwright', 'test', 'cli.js');
  const reporter = '--reporter=list,./scripts/test/playwright-reporter.ts';
  return runRunner([program, 'test', reporter], { ...environment, CHROMIUM_PATH: chromium });
}
