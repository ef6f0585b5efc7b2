/** What one part of the tests came to. */
export interface PartResult {
  passed: number;
  failed: number;
  /** What was not run, each with the reason. */
  skipped: string[];
}

export function summaryLine(results: readonly PartResult[]): string {
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
