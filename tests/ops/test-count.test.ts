import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '@/scripts/server/project-root';
import { type PartResult, summaryLine, withExitCode } from '@/scripts/test/part-result';
import { runRunner } from '@/scripts/test/run-runner';
import { makeTemporaryFolder, type TemporaryFolder } from '@/tests/support/temporary-folder';

const VITEST = {
  'vitest.config.mjs': 'export default {};',
  'all.test.mjs': `import { afterAll, describe, expect, test } from 'vitest';
test('holds', () => {});
test('is wrong', () => { expect(1).toBe(2); });
test.skip('is left out', () => {});
describe('a group', () => {
  afterAll(() => { throw new Error('the group was not cleaned up'); });
  test('in it', () => {});
});
test('leaves a promise behind', async () => {
  Promise.reject(new Error('nobody waits for me'));
  await new Promise((resolve) => setTimeout(resolve, 50));
});`,
  'broken.test.mjs': "import './is-not-there.mjs';",
  'cleanup.test.mjs': `import { afterAll, test } from 'vitest';
afterAll(() => { throw new Error('the file was not cleaned up'); });
test('passes', () => {});`,
};
const PLAYWRIGHT = {
  'playwright.config.mjs': "export default { testMatch: '*.spec.mjs', retries: 1, workers: 1 };",
  'all.spec.mjs': `import { expect, test } from '@playwright/test';
test('holds', () => {});
test('is wrong', () => { expect(1).toBe(2); });
test('holds at the second try', ({}, { retry }) => { expect(retry).toBe(1); });
test.skip('is left out', () => {});`,
};

/** Runs a runner of tests, as `npm test` does, on files of its own. */
async function run(files: Record<string, string>, command: (folder: string) => string[]) {
  const folder: TemporaryFolder = makeTemporaryFolder('count');
  try {
    symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(folder.path, 'node_modules'), 'dir');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
    return await runRunner(command(folder.path), { NO_COLOR: '1' });
  } finally {
    folder.remove();
  }
}

describe('what vitest came to', () => {
  let result: PartResult;
  beforeAll(async () => {
    result = await run(VITEST, (folder) => [
      join('node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '--root', folder, `--reporter=${join(PROJECT_ROOT, 'scripts/test/vitest-reporter.ts')}`],
    ]);
  });

  it('counts what passed, and names what was left out', () => {
    expect(result.passed).toBe(4);
    expect(result.skipped).toEqual(['all.test.mjs › is left out: skipped']);
  });

  it.each([
    ['a test', 'all.test.mjs › is wrong\n    expected 1 to be 2'],
    ['a file that does not load', 'broken.test.mjs\n    Cannot find module'],
    ['a group that is not cleaned up', 'all.test.mjs › a group\n    the group was not cleaned up'],
    ['a file that is not cleaned up', 'cleanup.test.mjs\n    the file was not cleaned up'],
    [
      'an error that nobody caught',
      'an error that nobody caught, in all.test.mjs during › leaves a promise behind\n    Error: nobody waits for me',
    ],
  ])('names %s that failed, with the reason', (_what, failure) => {
    expect(result.failures.filter((one) => one.startsWith(failure))).toHaveLength(1);
    expect(result.failures).toHaveLength(5);
  });
});

describe('what Playwright came to', () => {
  it('is counted and named likewise', async () => {
    const result = await run(PLAYWRIGHT, (folder) => [
      join('node_modules', '@playwright', 'test', 'cli.js'),
      ...['test', '--config', folder],
      `--reporter=${join(PROJECT_ROOT, 'scripts/test/playwright-reporter.ts')}`,
    ]);
    expect(result).toEqual({
      passed: 2,
      failures: [expect.stringMatching(/^all\.spec\.mjs › is wrong\n {4}Error: expect/)],
      skipped: [
        expect.stringContaining('all.spec.mjs › holds at the second try'),
        'all.spec.mjs › is left out: not run',
      ],
    });
  });
});

describe('the count of all', () => {
  const part = (passed: number, failures: string[] = []): PartResult => ({ passed, failures, skipped: [] });

  it('adds up all runners', () => {
    expect(summaryLine([part(5), part(100, ['x', 'y'])])).toBe('105 passed, 2 failed');
  });

  it('takes a runner that ended badly, or without a report, for a failure', () => {
    expect(withExitCode(part(3), 0)).toEqual(part(3));
    expect(withExitCode(part(3), 1).failures).toEqual([
      expect.stringContaining('after everything had passed'),
    ]);
    expect(withExitCode(undefined, 0).failures).toEqual([expect.stringContaining('without a report')]);
    expect(withExitCode(part(3, ['x']), 1).failures).toEqual(['x']);
  });
});
