import type { Page } from '@playwright/test';
import type { OpenOverview, OpenPlace } from '@/lib/contract/open-map';
import { expect } from './open-command';

export { expect };

export async function readOverview(page: Page): Promise<OpenOverview> {
  const response = await page.request.get('/api/open/overview');
  expect(response.status()).toBe(200);
  return (await response.json()) as OpenOverview;
}

export async function readOpenPlaces(page: Page): Promise<OpenPlace[]> {
  const response = await page.request.get('/api/open/places');
  expect(response.status()).toBe(200);
  return ((await response.json()) as { places: OpenPlace[] }).places;
}

/** The published building that has most to tell. */
export async function busiestBuilding(page: Page): Promise<OpenPlace> {
  const buildings = (await readOpenPlaces(page)).filter(({ kind }) => kind === 'building');
  return buildings.reduce((most, one) =>
    one.counts.open + one.counts.solvedLately > most.counts.open + most.counts.solvedLately ? one : most,
  );
}

/** A figure of a public page, without its thousands separators. */
export async function openFigure(page: Page, name: 'open' | 'solvedLately'): Promise<number> {
  const text = await page.locator(`[data-open-figure="${name}"] dd`).first().innerText();
  return Number(text.replace(/\D/g, ''));
}

/** Nothing on the page is wider than the screen. */
export async function expectNothingTooWide(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}
