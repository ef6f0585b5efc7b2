import type { Bench } from '../bench-context';
import { openBrowser, openMap, openPage, playFrames } from '../browser/open-browser';
import { serveDemo } from '../operations/serve-demo';
import { figureOf } from '../report/figure-of';

const DESK = { width: 1920, height: 1080 };
const ROUNDS = 3;
/** At two days a second the five weeks of the demo last longer than this. */
const SECONDS = 8;
const DAYS_PER_SECOND = '2';
const SMOOTH = 25;

/** The demo as `npm start` serves it, played day by day. */
export async function run(bench: Bench): Promise<void> {
  const browser = await openBrowser(bench, 'playing');
  if (browser === null) return;
  const demo = await serveDemo(bench);
  const samples: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const { context, page } = await openPage(browser, demo, DESK);
    await openMap(page);
    await page.getByLabel('播放速度').selectOption(DAYS_PER_SECOND);
    await page.getByRole('button', { name: '逐日播放' }).click();
    await page.getByRole('button', { name: '暂停' }).waitFor();
    samples.push(await playFrames(page, SECONDS * 1000));
    await context.close();
  }
  await browser.close();
  await demo.stop();
  const what = 'the demo day by day at 1920 × 1080: frames of the page';
  const wanted = { of: 'p50', atLeast: SMOOTH } as const;
  bench.findings.figures.push(figureOf({ part: 'playing', what, unit: 'frames/s', wanted }, samples));
}
