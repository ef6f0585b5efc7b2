import type { Bench } from '../bench-context';
import { openBrowser, openMap, openPage, playFrames } from '../browser/open-browser';
import { percentilesOf } from '../measure/percentiles';
import { serveDemo } from '../operations/serve-demo';
import type { Figure } from '../report/figure';

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
    samples.push(Math.round((await playFrames(page, SECONDS * 1000)) * 10) / 10);
    await context.close();
  }
  await browser.close();
  await demo.stop();
  const wanted: Figure['wanted'] = { of: 'p50', atLeast: SMOOTH };
  bench.findings.figures.push({
    part: 'playing',
    what: 'the demo day by day at 1920 × 1080: frames of the page',
    unit: 'frames/s',
    ...percentilesOf(samples),
    samples,
    wanted,
  });
}
