import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../test/chromium';
import type { Bench } from '../bench-context';
import type { Entrance } from '../http/client';

/** What in-page.js gives the page. */
export interface InPage {
  settle(calmMilliseconds: number): Promise<{ freshAt: number; drawnAt: number }>;
  changeFilter(
    chance: number,
    calmMilliseconds: number,
  ): Promise<{ begunAt: number; answeredAt: number; shownAt: number }>;
  /** frames a second */
  pan(milliseconds: number): Promise<number>;
  /** frames a second */
  play(milliseconds: number): Promise<number>;
}

/** Whether there is a Chromium; where there is none, a remark says that the part was left out and what to do. */
export function hasChromium({ findings }: Bench, part: string): boolean {
  if (findChromium() !== undefined) return true;
  const text = 'no Chromium here: set CHROMIUM_PATH, or let `npm test` install one';
  findings.remarks.push({ part, text });
  return false;
}

/** A browser as the end-to-end tests have it; null where there is none, which is told. */
export async function openBrowser(bench: Bench, part: string): Promise<Browser | null> {
  if (!hasChromium(bench, part)) return null;
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  bench.shutdown.add(() => browser.close());
  return browser;
}

export interface PageSize {
  width: number;
  height: number;
}

/** `name=value; …` one by one. */
const cookiesOf = (header: string) =>
  header.split('; ').map((one) => {
    const [name = '', ...value] = one.split('=');
    return { name, value: value.join('=') };
  });

/**
 * A signed-in page with an empty cache. Reduced motion: a fade would count as a change that is not yet on the screen.
 *
 * @param pixelRatio of the screen: pixels for each px
 */
export async function openPage(
  browser: Browser,
  { address, cookie }: Entrance,
  viewport: PageSize,
  pixelRatio = 1,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    deviceScaleFactor: pixelRatio,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await context.addCookies(cookiesOf(cookie).map((one) => ({ ...one, url: address })));
  const page = await context.newPage();
  // Functions that are sent to the page were compiled to name themselves by this helper.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript({ path: join(import.meta.dirname, 'in-page.js') });
  return { context, page };
}

/** Goes to the map and waits until it is alive. */
export async function openMap(page: Page, query = ''): Promise<void> {
  await page.goto(`/command${query}`, { timeout: 120_000 });
  await page.locator('#map[data-map="ready"]').waitFor({ timeout: 120_000 });
  await settle(page, 500);
}

type BenchWindow = typeof globalThis & { guatuBench: InPage };

const settle = (page: Page, calm: number) =>
  page.evaluate((ms) => (globalThis as BenchWindow).guatuBench.settle(ms), calm);

export const changeFilter = (page: Page, chance: number, calm: number) =>
  page.evaluate(
    ([which, ms]) => (globalThis as BenchWindow).guatuBench.changeFilter(which!, ms!),
    [chance, calm],
  );

export const pan = (page: Page, milliseconds: number) =>
  page.evaluate((ms) => (globalThis as BenchWindow).guatuBench.pan(ms), milliseconds);

/** Frames a second of a page that plays by itself. */
export const playFrames = (page: Page, milliseconds: number) =>
  page.evaluate((ms) => (globalThis as BenchWindow).guatuBench.play(ms), milliseconds);
