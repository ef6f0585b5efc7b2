import type { Bench } from '../bench-context';
import { hasChromium } from '../browser/open-browser';
import { type LighthouseResult, runLighthouse } from '../browser/run-lighthouse';
import { serveDemo } from '../operations/serve-demo';
import type { Figure } from '../report/figure';
import { figureOf } from '../report/figure-of';

const RUNS = 3;
const PAGES = ['/', '/about'];

type Wanted = Partial<Record<keyof LighthouseResult, Figure['wanted']>>;

/** What is promised of an office's own pages. */
const WANTED: Wanted = {
  performance: { of: 'p50', atLeast: 90 },
  accessibility: { of: 'p50', atLeast: 100 },
  largestContentfulPaint: { of: 'p50', atMost: 1500 },
};
const FIGURES: [of: keyof LighthouseResult, what: string, unit: Figure['unit']][] = [
  ['performance', 'Lighthouse performance', '%'],
  ['accessibility', 'Lighthouse accessibility', '%'],
  ['largestContentfulPaint', 'largest contentful paint', 'ms'],
  ['totalBlocking', 'total blocking time', 'ms'],
  ['kilobytes', 'fetched', 'kB'],
];

async function look(bench: Bench, whose: string, address: string, wanted: Wanted): Promise<void> {
  for (const path of PAGES) {
    await runLighthouse(address + path); // the first one compiles, and fills what later ones find
    const results: LighthouseResult[] = [];
    for (let i = 0; i < RUNS; i++) results.push(await runLighthouse(address + path));
    for (const [of, what, unit] of FIGURES) {
      const about = { part: 'public', what: `${whose}, ${path}: ${what}`, unit, wanted: wanted[of] };
      const values = results.map((result) => result[of]);
      bench.findings.figures.push(figureOf(about, values, 0));
    }
  }
}

/** The public's pages on an old phone, as Lighthouse reckons it: an office's (the demo), and the city's as one map. */
export async function run(bench: Bench): Promise<void> {
  if (!hasChromium(bench, 'public')) return;
  const demo = await serveDemo(bench);
  await look(bench, 'an office', demo.address, WANTED);
  await demo.stop();
  const { client } = await bench.server();
  await look(bench, 'the city', client.address, {});
}
