import { describe, expect, it } from 'vitest';
import { summaryLine } from '@/scripts/test/part-result';
import { countPlaywright } from '@/scripts/test/run-playwright';
import { countVitest } from '@/scripts/test/run-vitest';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((result) => ({ status: result, fullName: `a test that ${result}` })),
});
const report = (
  numPassedTests: number,
  numFailedTests: number,
  ...testResults: ReturnType<typeof file>[]
) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});

describe('the count of all tests', () => {
  it('adds up all runners', () => {
    const parts = [
      { passed: 5, failed: 0, skipped: [] },
      { passed: 100, failed: 2, skipped: ['x'] },
    ];
    expect(summaryLine(parts)).toBe('105 passed, 2 failed');
  });

  it('a runner that ended without a report is a failure', () => {
    expect(countVitest(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
    expect(countPlaywright(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('a file that did not load is a failure beside the tests that failed', () => {
    const mixed = report(1, 1, file('failed', 'passed', 'failed'), file('failed'));
    expect(countVitest(mixed, 1)).toMatchObject({ passed: 1, failed: 2 });
  });

  it('a runner that ended badly after all tests passed is a failure', () => {
    expect(countVitest(report(1, 0, file('passed', 'passed')), 1).failed).toBe(1);
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats, errors: [] }, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('a browser test that passed only at the second try is told as such', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
    const { passed, failed, skipped } = countPlaywright({ stats, errors: [] }, 1);
    expect([passed, failed]).toEqual([4, 1]);
    expect(skipped).toEqual([expect.stringContaining('the first try of 1')]);
  });

  it('what was skipped is listed by name', () => {
    expect(countVitest(report(0, 0, file('passed', 'skipped')), 0).skipped).toEqual([
      'a test that skipped: skipped',
    ]);
  });
});
