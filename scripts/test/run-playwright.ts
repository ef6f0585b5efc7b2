import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/project-root';
import { ensureChromium } from './chromium';
import type { PartResult } from './part-result';
import { runShown } from './run-vitest';

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/**
 * A runner that ended badly by itself has failed. A browser whose map is drawn by the processor is tried again: what passed
 * only then is no failure of the program, and is told.
 */
export function countPlaywright(report: PlaywrightReport | undefined, exitCode: number): PartResult {
  if (!report) return { passed: 0, failed: 1, skipped: [] };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + report.errors.length;
  return {
    passed: expected + flaky,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: [
      ...(skipped > 0 ? [`${skipped} end-to-end tests, named above`] : []),
      ...(flaky > 0
        ? [`the first try of ${flaky} end-to-end tests that passed at a later one, named above`]
        : []),
    ],
  };
}

export async function runPlaywright(environment: Record<string, string>): Promise<PartResult> {
  if (!existsSync(join(PROJECT_ROOT, 'tests', 'e2e'))) {
    return { passed: 0, failed: 0, skipped: ['e2e: there is no folder tests/e2e'] };
  }
  const chromium = await ensureChromium();
  const folder = mkdtempSync(join(tmpdir(), 'guatu-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await runShown(
      [join('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
      { ...environment, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    );
    return countPlaywright(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
