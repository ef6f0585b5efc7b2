import type { CDPSession } from '@playwright/test';
import { say } from '../../bootstrap/say.mjs';
import type { Bench } from '../bench-context';
import { changeFilter, openBrowser, openMap, openPage, pan } from '../browser/open-browser';
import type { Figure } from '../report/figure';

const CHANGES = 500;
const FIRST = 50;
const CALM_MS = 60;
const PAN_MS = 150;
const MOST_GROWTH = 0.1;

async function heapMegabytes(session: CDPSession): Promise<number> {
  // twice: what the first collection lets go of may hold more
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Filters and pans by turns, and what the page still holds of them. */
export async function run(bench: Bench): Promise<void> {
  const { server, random, findings } = bench;
  const browser = await openBrowser(bench, 'heap');
  if (browser === null) return;
  const numbers = random('heap');
  const { page, context } = await openPage(browser, (await server()).client, {
    width: 1280,
    height: 800,
  });
  const session = await context.newCDPSession(page);
  await openMap(page);
  const samples: number[] = [];
  for (let i = 1; i <= CHANGES; i++) {
    if (i % 2 === 0) await pan(page, PAN_MS);
    else await changeFilter(page, numbers.next(), CALM_MS);
    if (i % FIRST !== 0) continue;
    samples.push(Math.round((await heapMegabytes(session)) * 10) / 10);
    say(`    after ${i}: ${samples.at(-1)} MB`);
  }
  await browser.close();
  const [first, last] = [samples[0]!, samples.at(-1)!];
  const megabytes = (what: string, value: number): Figure => ({
    part: 'heap',
    what,
    unit: 'MB',
    n: 1,
    p50: value,
  });
  findings.figures.push(
    megabytes(`JavaScript heap after ${FIRST} filter changes and pans`, first),
    { ...megabytes(`after ${CHANGES}`, last), samples },
    {
      part: 'heap',
      what: 'growth',
      unit: '%',
      n: 1,
      p50: Math.round((last / first - 1) * 1000) / 10,
      wanted: { of: 'p50', atMost: MOST_GROWTH * 100 },
    },
  );
}
