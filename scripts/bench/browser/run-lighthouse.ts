import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findFreePort } from '../../server/free-port';
import { CHROMIUM_FLAGS, findChromium } from '../../test/chromium';

export interface LighthouseResult {
  /** 0 … 100 */
  performance: number;
  accessibility: number;
  largestContentfulPaint: number;
  totalBlocking: number;
  kilobytes: number;
}

/** Looks at a page as Lighthouse's usual phone: a slow network and a processor four times slower, both reckoned. */
export async function runLighthouse(url: string): Promise<LighthouseResult> {
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
  });
  try {
    const run = await lighthouse(url, { port, onlyCategories: ['performance', 'accessibility'] });
    if (!run) throw new Error(`Lighthouse gave no answer for ${url}`);
    const { categories, audits } = run.lhr;
    const number = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
    return {
      performance: (categories.performance?.score ?? 0) * 100,
      accessibility: (categories.accessibility?.score ?? 0) * 100,
      largestContentfulPaint: number('largest-contentful-paint'),
      totalBlocking: number('total-blocking-time'),
      kilobytes: number('total-byte-weight') / 1000,
    };
  } finally {
    await browser.close();
  }
}
