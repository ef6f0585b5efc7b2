import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/project-root';
import type { PartResult } from './part-result';

/** The part of vitest's JSON report that is counted. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** Runs a program with its output shown; resolves to its exit code. */
export function runShown(
  programArguments: string[],
  environment: Record<string, string | undefined>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, programArguments, {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Counts a report. A file that failed as a whole (it did not load, or its preparation failed) counts as one failure,
 * and so does a runner that ended badly without naming any.
 */
export function countVitest(report: VitestReport | undefined, exitCode: number): PartResult {
  if (!report) return { passed: 0, failed: 1, skipped: [] };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName, status }) => `${fullName}: ${status}`);
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}

export async function runVitest(
  project: string,
  environment: Record<string, string> = {},
): Promise<PartResult> {
  if (!existsSync(join(PROJECT_ROOT, 'tests', project))) {
    return { passed: 0, failed: 0, skipped: [`${project}: there is no folder tests/${project}`] };
  }
  const folder = mkdtempSync(join(tmpdir(), 'guatu-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await runShown(
      [
        join('node_modules', 'vitest', 'vitest.mjs'),
        ...[
          'run',
          '--project',
          project,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
        ],
      ],
      environment,
    );
    return countVitest(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
