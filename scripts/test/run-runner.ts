import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/project-root';
import { type PartResult, withExitCode } from './part-result';

/** Where a reporter of ours writes its {@link PartResult}. */
export const RESULT_FILE = 'GUATU_PART_RESULT';

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

/** Runs a runner of tests with one of our reporters, which writes what it came to. */
export async function runRunner(
  programArguments: string[],
  environment: Record<string, string>,
): Promise<PartResult> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-report-'));
  const file = join(folder, 'result.json');
  try {
    const code = await runShown(programArguments, { ...environment, [RESULT_FILE]: file });
    return withExitCode(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
