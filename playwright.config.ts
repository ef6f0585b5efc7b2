import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/test/chromium';
import { LEADER_STATE } from './tests/e2e/sign-in';

export default defineConfig({
  testDir: 'tests/e2e',
  webServer: {
    command: 'node --import tsx tests/support/serve-demo.ts',
    // The name of the group is the name, in capitals, of the variable in which the address is found below.
    wait: { stdout: /The demo is served at (?<guatu_e2e_address>\S+)/ },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
  outputDir: 'test-results',
  workers: 1, // the map is drawn by the processor: two at once are each half as fast
  timeout: 90_000, // the longest journey takes 14 s on a quiet machine, and was seen to take 33
  retries: 2, // on a busy machine; what passed only then is named at the end
  maxFailures: 10, // what is broken everywhere need not be waited for everywhere
  forbidOnly: true,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.GUATU_E2E_ADDRESS,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1920, height: 1080 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'sign in', testDir: 'tests/e2e', testMatch: 'sign-in.setup.ts' },
    // Everybody's pages are looked at by somebody who is not signed in.
    { name: 'public', testMatch: ['public*.spec.ts', 'sign-in.spec.ts'] },
    {
      name: 'office',
      testIgnore: ['public*.spec.ts', 'sign-in.spec.ts'],
      dependencies: ['sign in'],
      use: { storageState: LEADER_STATE },
    },
  ],
});
