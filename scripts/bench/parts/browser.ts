import type { Browser } from '@playwright/test';
import type { Bench } from '../bench-context';
import { findFullestZoom } from '../browser/find-fullest-zoom';
import { measureFilterChanges } from '../browser/measure-filter';
import { measureFrames } from '../browser/measure-frames';
import { type Loading, measureLoading } from '../browser/measure-loading';
import { openBrowser, openMap, openPage } from '../browser/open-browser';
import type { Client, Entrance } from '../http/client';
import type { Figure } from '../report/figure';
import { figureOf } from '../report/figure-of';

const DESK = { width: 1920, height: 1080 };
const WALL = { width: 3840, height: 2160 };
const LOADS = 5;
const CHANGES = 25;

const figure = (what: string, unit: Figure['unit'], values: number[], wanted?: Figure['wanted']) =>
  figureOf({ part: 'browser', what, unit, wanted }, values);

async function loading(bench: Bench, browser: Browser, entrance: Entrance): Promise<void> {
  const loads: Loading[] = [];
  for (let i = 0; i < LOADS; i++) loads.push(await measureLoading(browser, entrance, DESK));
  const { figures } = bench.findings;
  const times = (of: 'firstByte' | 'firstPaint' | 'usable') => loads.map((load) => load[of]);
  figures.push(figure('from navigation to the first byte', 'ms', times('firstByte')));
  figures.push(figure('from navigation to first paint', 'ms', times('firstPaint')));
  figures.push(figure('from navigation to a usable map', 'ms', times('usable')));
  for (const kind of Object.keys(loads[0]!.bytes).sort()) {
    const kilobytes = loads.map(({ bytes }) => (bytes[kind] ?? 0) / 1000);
    figures.push(figure(`fetched until usable: ${kind}`, 'kB', kilobytes));
  }
}

/** A hundredth of the pixels: what is left is the work of the page and of the map, which no graphics card takes off. */
const FEW_PIXELS = 0.1;

async function filtering(
  bench: Bench,
  browser: Browser,
  entrance: Entrance,
  { name, pixelRatio }: { name: string; pixelRatio: number },
): Promise<void> {
  const { context, page } = await openPage(browser, entrance, DESK, pixelRatio);
  await openMap(page);
  const changes = await measureFilterChanges(page, CHANGES, bench.random('browser'));
  await context.close();
  const { figures } = bench.findings;
  const of = (key: 'answer' | 'repaint' | 'whole') => changes.map((change) => change[key]);
  figures.push(
    figure(`${name}: from the click to the last answer`, 'ms', of('answer')),
    figure(`${name}: from there to the screen`, 'ms', of('repaint'), { of: 'p95', atMost: 100 }),
    figure(`${name}: in all`, 'ms', of('whole')),
  );
}

async function panning(bench: Bench, browser: Browser, client: Client): Promise<void> {
  const { points } = await bench.codes();
  const place = bench.random('panning').pick(points);
  for (const [name, size] of Object.entries({ '1920 × 1080': DESK, '3840 × 2160': WALL })) {
    const zoom = await findFullestZoom(client, place, size);
    const query = `?state=all&at=${place},${zoom}&fold=left,right,bottom`;
    const { features, framesPerSecond } = await measureFrames(browser, client, size, query);
    const at = `panning at ${name}, zoom ${zoom} (the fullest)`;
    bench.findings.figures.push(
      figure(`${at}: features drawn`, 'features', [features], { of: 'most', atMost: 20_000 }),
      figure(at, 'frames/s', [framesPerSecond]),
    );
  }
}

/** Chromium without a graphics card, on the same machine as server and database. */
export async function run(bench: Bench): Promise<void> {
  const browser = await openBrowser(bench, 'browser');
  if (browser === null) return;
  const { client } = await bench.server();
  await client.ask('/command'); // the first one compiles and fills what later ones find
  await loading(bench, browser, client);
  await filtering(bench, browser, client, { name: 'a changed filter', pixelRatio: 1 });
  const few = 'a changed filter with a hundredth of the pixels';
  await filtering(bench, browser, client, { name: few, pixelRatio: FEW_PIXELS });
  await panning(bench, browser, client);
  await browser.close();
}
