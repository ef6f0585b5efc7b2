import { writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { nameFailure, type PartResult } from './part-result';
import { RESULT_FILE } from './run-runner';

const nameOf = (test: TestCase) => test.titlePath().filter(Boolean).join(' › ');

function addTest(result: PartResult, test: TestCase): void {
  const outcome = test.outcome();
  if (outcome === 'expected' || outcome === 'flaky') result.passed += 1;
  if (outcome === 'flaky') {
    result.skipped.push(`the first try of "${nameOf(test)}", which passed at a later one`);
  }
  if (outcome === 'skipped') result.skipped.push(`${nameOf(test)}: not run`);
  if (outcome === 'unexpected') {
    result.failures.push(nameFailure(nameOf(test), test.results.at(-1)?.error?.message));
  }
}

/**
 * Writes what a run of Playwright came to. A browser whose map is drawn by the processor is tried again: what passed only
 * then is no failure of the program, and is named.
 */
export default class PartReporter implements Reporter {
  private suite: Suite | undefined;
  private readonly errors: TestError[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onError(error: TestError): void {
    this.errors.push(error);
  }

  onEnd(): void {
    const result: PartResult = { passed: 0, failures: [], skipped: [] };
    for (const test of this.suite?.allTests() ?? []) addTest(result, test);
    for (const { message } of this.errors)
      result.failures.push(nameFailure('outside of every test', message));
    writeFileSync(process.env[RESULT_FILE]!, JSON.stringify(result));
  }
}
