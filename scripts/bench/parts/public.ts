import { findChromium } from '../../test/chromium';
import type { Bench } from '../bench-context';
import { type LighthouseResult, runLighthouse } from '../browser/run-lighthouse';
import { percentilesOf } from '../measure/percentiles';
import type { Figure } from '../report/figure';

const RUNS = 3;
const PAGES = ['/', '/about'];

/** The public's pages on an old phone, as Lighthouse reckons it. */
export async function run(bench: Bench): Promise<void> {
  const { figures, remarks } = bench.findings;
  if (findChromium() === undefined) {
    remarks.push({
      part: 'public',
      text: 'no Chromium here: set CHROMIUM_PATH, or let `npm test` install one',
    });
    return;
  }
  const { web, client } = await bench.server();
  for (const path of PAGES) {
    await client.ask(path); // the first one compiles and fills what later ones find
    const results: LighthouseResult[] = [];
    for (let i = 0; i < RUNS; i++) results.push(await runLighthouse(web.address + path));
    const figure = (
      what: string,
      of: keyof LighthouseResult,
      unit: Figure['unit'],
      wanted?: Figure['wanted'],
    ) => {
      const samples = results.map((result) => Math.round(result[of]));
      figures.push({
        part: 'public',
        what: `${path}: ${what}`,
        unit,
        ...percentilesOf(samples),
        samples,
        wanted,
      });
    };
    figure('Lighthouse performance', 'performance', '%', { of: 'p50', atLeast: 90 });
    figure('Lighthouse accessibility', 'accessibility', '%', { of: 'p50', atLeast: 100 });
    figure('largest contentful paint', 'largestContentfulPaint', 'ms', { of: 'p50', atMost: 1500 });
    figure('total blocking time', 'totalBlocking', 'ms');
    figure('fetched', 'kilobytes', 'kB');
  }
}
