import { stripVTControlCharacters } from 'node:util';

/** What one part of the tests came to. */
export interface PartResult {
  passed: number;
  /** What failed, each by name and with the first lines of the reason. */
  failures: string[];
  /** What was not run or not counted, each with the reason. */
  skipped: string[];
}

export function summaryLine(results: readonly PartResult[]): string {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failures.length, 0);
  return `${passed} passed, ${failed} failed`;
}

const REASON_LINES = 6;

/** A failure by name, with the first lines of its reason: whoever has only the end of a long output learns it too. */
export function nameFailure(name: string, reason = ''): string {
  const lines = stripVTControlCharacters(reason)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [name, ...lines.slice(0, REASON_LINES).map((line) => `    ${line}`)].join('\n');
}

/** A runner that ended badly without naming anything has failed. */
export function withExitCode(result: PartResult | undefined, exitCode: number): PartResult {
  const known = result ?? { passed: 0, failures: [], skipped: [] };
  if (known.failures.length > 0 || (result && exitCode === 0)) return known;
  const what = result ? 'after everything had passed' : 'without a report';
  return {
    ...known,
    failures: [`the runner ended ${what} (exit code ${exitCode}): see its own last lines above`],
  };
}
