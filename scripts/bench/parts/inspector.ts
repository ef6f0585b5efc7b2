import type { Bench } from '../bench-context';
import { openBrowser, openPage } from '../browser/open-browser';
import { serveDemo } from '../operations/serve-demo';
import type { Figure } from '../report/figure';
import { figureOf } from '../report/figure-of';

const PHONE = { width: 360, height: 740 };
const SLOWER = 4;
const ROUNDS = 5;
const LIST = '/inspect?at=114.03,33.58';

/** The inspector's list on a phone with an empty cache, its processor slowed down for true. */
export async function run(bench: Bench): Promise<void> {
  const browser = await openBrowser(bench, 'inspector');
  if (browser === null) return;
  const demo = await serveDemo(bench);
  const shown: number[] = [];
  const chosen: number[] = [];
  for (let i = 0; i <= ROUNDS; i++) {
    const { context, page } = await openPage(browser, demo, PHONE);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const begun = performance.now();
    await page.goto(LIST, { waitUntil: 'commit' });
    const first = page.locator('[data-issue]').first();
    await first.waitFor();
    const isShownAt = performance.now();
    await first.getByLabel('选上').click();
    await page.waitForURL(/stop=/, { waitUntil: 'commit' });
    // the first of all compiles, and fills what later ones find
    if (i > 0) {
      shown.push(isShownAt - begun);
      chosen.push(performance.now() - begun);
    }
    await context.close();
  }
  await browser.close();
  await demo.stop();
  const push = (of: string, values: number[], wanted?: Figure['wanted']) => {
    const what = `at ${SLOWER} × slowed processor, 360 × 740: ${of}`;
    bench.findings.figures.push(figureOf({ part: 'inspector', what, unit: 'ms', wanted }, values, 0));
  };
  // its rows are links, which lead on without a script
  push('until the list is there', shown, { of: 'most', atMost: 3000 });
  push('until its script has chosen the first of it', chosen);
}
