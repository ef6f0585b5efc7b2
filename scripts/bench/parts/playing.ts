import { findFreePort } from '../../server/free-port';
import type { Bench } from '../bench-context';
import { openBrowser, openMap, openPage, playFrames } from '../browser/open-browser';
import { CITY_DAY } from '../city/load-city';
import { percentilesOf } from '../measure/percentiles';
import { runCommand } from '../operations/run-command';
import type { Figure } from '../report/figure';
import { makeTemporaryFolder } from '../scratch';

const DESK = { width: 1920, height: 1080 };
const ROUNDS = 3;
/** At two days a second the five weeks of the demo last longer than this. */
const SECONDS = 8;
const DAYS_PER_SECOND = '2';
const SMOOTH = 25;

/** The demo as `npm start` serves it, played day by day. */
export async function run(bench: Bench): Promise<void> {
  const browser = await openBrowser(bench.shutdown);
  if (browser === null) {
    bench.findings.remarks.push({ part: 'playing', text: 'no Chromium here: set CHROMIUM_PATH' });
    return;
  }
  const port = await findFreePort();
  const program = runCommand(
    ['scripts/start.mjs'],
    {
      GUATU_DATA_DIR: makeTemporaryFolder('playing', bench.shutdown),
      GUATU_BUILD_DIR: await bench.buildFolder(),
      GUATU_DEMO_AS_OF: CITY_DAY,
      PORT: String(port),
    },
    bench.shutdown,
  );
  await program.waitFor('Guatu is open');
  const samples: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const { context, page } = await openPage(browser, `http://127.0.0.1:${port}`, DESK);
    await openMap(page);
    await page.getByLabel('播放速度').selectOption(DAYS_PER_SECOND);
    await page.getByRole('button', { name: '逐日播放' }).click();
    await page.getByRole('button', { name: '暂停' }).waitFor();
    samples.push(Math.round((await playFrames(page, SECONDS * 1000)) * 10) / 10);
    await context.close();
  }
  await browser.close();
  await program.stop();
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
