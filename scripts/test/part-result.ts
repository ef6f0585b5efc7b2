/** What one part of the tests came to. */
export interface PartResult {
  passed: number;
  /** What failed, each by name and with the first lines of the reason. */
  failures: string[];
  /** Every test passed: what failed was preparing, cleaning up, or the runner itself. */
  isStray?: boolean;
  /** What was not run or not counted, each with the reason. */
  skipped: string[];
}

export function summaryLine(results: readonly PartResult[]): string {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failures.length, 0);
  return `${passed} passed, ${failed} failed`;
}

const REASON_LINES = 6;
/** Matches the codes by which a terminal is told colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COLOURS = /\u001b\[[0-9;]*m/g;

/** A failure by name, with the first lines of its reason: whoever has only the end of a long output learns it too. */
export function nameFailure(name: string, reason = ''): string {
  const lines = reason
    .replace(COLOURS, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [name, ...lines.slice(0, REASON_LINES).map((line) => `    ${line}`)].join('\n');
}

export function nameFlaky(name: string): string {
  return `the first try of "${name}", which passed at a later one`;
}

/** A runner that ended badly without naming anything has failed. */
export function withExitCode(result: PartResult | undefined, exitCode: number): PartResult {
  const known = result ?? { passed: 0, failures: [], skipped: [] };
  if (known.failures.length > 0 || (result && exitCode === 0)) return known;
  const what = result ? 'after everything had passed' : 'without a report';
  return {
    ...known,
    failures: [`the runner ended ${what} (exit code ${exitCode}): see its own last lines above`],
    isStray: result !== undefined,
  };
}

/** Tries a part again, once, when nothing but something beside the tests failed; what was wrong at first is told. */
export async function withSecondTry(part: string, run: () => Promise<PartResult>): Promise<PartResult> {
  const first = await run();
  if (!first.isStray) return first;
  const second = await run();
  const told = first.failures.map((failure) => `the first try of the ${part} tests, for ${failure}`);
  return second.failures.length > 0 ? second : { ...second, skipped: [...second.skipped, ...told] };
}
