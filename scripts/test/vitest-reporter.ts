import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { nameFailure, type PartResult } from './part-result';
import { RESULT_FILE } from './run-runner';

type Failing = Pick<TestModule, 'errors'>;

const reasonOf = (errors: readonly SerializedError[] = []) => errors.map((error) => error.message).join('\n');

function addTest(result: PartResult, file: string, test: TestCase): void {
  const name = `${file} › ${test.fullName}`;
  const { state, errors } = test.result();
  if (state === 'passed') result.passed += 1;
  else if (state === 'failed') result.failures.push(nameFailure(name, reasonOf(errors)));
  else result.skipped.push(`${name}: ${state}`);
}

/** What is prepared before tests and cleaned up after them can fail too: in a file or in a group, while every test passed. */
function addWhole(result: PartResult, name: string, whole: Failing): void {
  const errors = whole.errors();
  if (errors.length > 0) result.failures.push(nameFailure(name, reasonOf(errors)));
}

/** Vitest notes what ran when the error came; that need not be what caused it. */
function whereNobodyCaught({ VITEST_TEST_PATH: file, VITEST_TEST_NAME: test }: SerializedError): string {
  if (typeof file !== 'string') return 'an error that nobody caught';
  return `an error that nobody caught, in ${basename(file)}${test ? ` during › ${test}` : ''}`;
}

/** Writes what a run of vitest came to: tests, files and groups that failed as such, and errors that nobody caught. */
export default class PartReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const result: PartResult = { passed: 0, failures: [], skipped: [] };
    for (const module of modules) {
      const file = module.relativeModuleId;
      addWhole(result, file, module);
      for (const suite of module.children.allSuites()) addWhole(result, `${file} › ${suite.fullName}`, suite);
      for (const test of module.children.allTests()) addTest(result, file, test);
    }
    for (const error of unhandledErrors) {
      result.failures.push(nameFailure(whereNobodyCaught(error), error.stack ?? error.message));
    }
    writeFileSync(process.env[RESULT_FILE]!, JSON.stringify(result));
  }
}
