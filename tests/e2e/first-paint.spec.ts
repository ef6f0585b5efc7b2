import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { test } from '@playwright/test';
import type { IssueRow } from '@/lib/contract/issue';
import { expect, figure, listCount, openCommand, readIssues, settled } from './open-command';

const MAPLIBRE = path.join(import.meta.dirname, '../../node_modules/maplibre-gl/dist/maplibre-gl.mjs');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has its figures, its list, its map and its filters as links', async ({ page }) => {
    await page.goto('/command');
    const n = await listCount(page);
    expect(await figure(page, 'open')).toBe(n);
    await page.locator('#map svg a[href*="area=community"]').first().click();
    await expect(page).toHaveURL(/area=community:/);
    expect(await listCount(page)).toBeLessThan(n);
    await page.getByRole('checkbox', { name: /^超期/ }).first().click();
    await expect(page).toHaveURL(/light=red/);
    await expect(page).toHaveURL(/area=community:/);
    await page.locator('#list [data-issue]').first().click();
    await expect(page.locator('[data-event]').first()).toBeVisible();
  });

  test('a long list goes on, page by page', async ({ page }) => {
    await page.goto('/command');
    const rows = page.locator('#list [data-issue]');
    const numbers = async () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-issue')));
    const all = await listCount(page);
    const seen = new Set(await numbers());
    while (seen.size < all) {
      await page.getByRole('link', { name: /^再看 \d+ 件$/ }).click();
      const before = seen.size;
      await page.waitForURL(new RegExp(`offset=${before}`)); // until all of it is there
      for (const number of await numbers()) seen.add(number);
      expect(seen.size).toBe(Math.min(before + 50, all));
    }
    await expect(page.getByRole('link', { name: /^再看/ })).toHaveCount(0);
    await page.getByRole('link', { name: /^前面还有 \d+ 件$/ }).click();
    expect(await listCount(page)).toBe(all);
  });

  test('words are searched by a plain form', async ({ page }) => {
    await page.goto('/command?light=red');
    await page.getByRole('combobox', { name: '搜楼院 / 路口 / 编号' }).fill('电');
    await page.getByRole('button', { name: '搜索' }).click();
    await expect(page).toHaveURL(/text=/);
    await expect(page).toHaveURL(/light=red/);
  });
});

test('without WebGL the still map stays, says so, and everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/command');
  await expect(page.locator('#map')).toHaveAttribute('data-map', 'no-webgl');
  await expect(page.getByText(/不支持互动地图/)).toBeVisible();
  await page.getByRole('checkbox', { name: /^超期/ }).first().click();
  await expect(page).toHaveURL(/light=red/);
  await expect(page.locator('#list [data-issue]:not([data-light="red"])')).toHaveCount(0);
  await expect(page.locator('#map svg a[href*="issue="]').first()).toBeVisible();
});

test('the living map draws every place at the pixel where the server drew it', async ({ page }) => {
  await openCommand(page);
  const { rows } = await readIssues(page, 'state=open&limit=200');
  const distances = await page.locator('[data-live-map]').evaluate(
    (box, issues) => {
      const { mapHost } = box as unknown as {
        mapHost: { project(lng: number, lat: number): { x: number; y: number } };
      };
      const { left, top } = box.getBoundingClientRect();
      return issues.flatMap(({ number, lng, lat }) => {
        const drawn = document.getElementById(`map-issue-${number}`);
        const matrix = (drawn as unknown as SVGGraphicsElement | null)?.getScreenCTM();
        if (!matrix || lng === null || lat === null) return [];
        const { x, y } = mapHost.project(lng, lat);
        return [Math.hypot(matrix.e - left - x, matrix.f - top - y)];
      });
    },
    rows as Pick<IssueRow, 'number' | 'lng' | 'lat'>[],
  );
  expect(distances.length).toBeGreaterThan(20);
  expect(Math.max(...distances)).toBeLessThanOrEqual(2);
});

test('nothing shifts while the page comes to life', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = window as unknown as { shifts: { value: number; nodes: string[] }[] };
    seen.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
      })[]) {
        const nodes = entry.sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.nodeName} ${node?.textContent?.slice(0, 20)} ${JSON.stringify([previousRect, currentRect])}`,
        );
        seen.shifts.push({ value: entry.value, nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openCommand(page);
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { value: number; nodes: string[] }[] }).shifts,
  );
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThan(0.01);
});

test('until the map is usable at most 250 kB of scripts beyond MapLibre are fetched', async ({ page }) => {
  await openCommand(page);
  const scripts = await page.evaluate(() => {
    const ready = performance.getEntriesByName('guatu:map-ready')[0]?.startTime ?? Number.POSITIVE_INFINITY;
    return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name, startTime }) => /\.m?js(\?|$)/.test(name) && startTime < ready)
      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }));
  });
  // Its main part is bundled with our own room of the map, its worker lies by itself.
  const mapLibre = gzipSync(readFileSync(MAPLIBRE)).length;
  let ours = 0;
  for (const { name, bytes } of scripts) {
    if (name.includes('maplibre-gl-worker')) continue;
    const holdsMapLibre = (await (await page.request.get(name)).text()).includes('maplibregl-canvas');
    ours += holdsMapLibre ? Math.max(0, bytes - mapLibre) : bytes;
  }
  console.log(`JavaScript beyond MapLibre until the map is usable: ${Math.round(ours / 1000)} kB`);
  expect(ours).toBeGreaterThan(50_000);
  expect(ours).toBeLessThanOrEqual(250_000);
});
