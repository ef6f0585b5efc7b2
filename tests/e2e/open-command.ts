import { type Page, expect as patientOrNot } from '@playwright/test';
import type { IssueList } from '@/lib/contract/issue';
import type { Places } from '@/lib/contract/places';
import type { Summary } from '@/lib/contract/summary';

/** A map that is drawn by the processor takes its time, on a busy machine more. */
export const expect = patientOrNot.configure({ timeout: 20_000 });

/** Opens the command screen and waits until the living map has drawn its first picture. */
export async function openCommand(page: Page, query = ''): Promise<void> {
  await page.goto(`/command${query}`);
  const map = page.locator('#map');
  await expect(map).not.toHaveAttribute('data-map', 'loading', { timeout: 45_000 });
  await expect(map).toHaveAttribute('data-map', 'ready', { timeout: 1 }); // a map that gave up stays so
}

/** The counts that the interface answers for a query. */
export async function readSummary(page: Page, query = 'state=open'): Promise<Summary> {
  const response = await page.request.get(`/api/summary?${query}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as Summary;
}

export async function readIssues(page: Page, query: string): Promise<IssueList> {
  const response = await page.request.get(`/api/issues?${query}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as IssueList;
}

/** The figure of that name in the left panel, without its thousands separators. */
export async function figure(page: Page, name: string): Promise<number> {
  const text = await page.locator(`[data-figure="${name}"] > span`).first().innerText();
  return Number(text.replace(/\D/g, ''));
}

/** How many issues the list says that it holds. */
export async function listCount(page: Page): Promise<number> {
  const text = await page.locator('#list [aria-live]').first().innerText();
  return Number(text.replace(/\D/g, ''));
}

/** Waits until nothing that is shown is of an older question. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-stale="true"]')).toHaveCount(0);
}

/** The pixel of the page at which the living map draws a place, once it has come to rest. */
export async function placeOnScreen(page: Page, at: readonly [number, number]) {
  let before = { x: Number.NaN, y: Number.NaN };
  await expect
    .poll(async () => {
      const now = await placeNow(page, at);
      const moved = Math.hypot(now.x - before.x, now.y - before.y);
      before = now;
      return moved;
    })
    .toBeLessThan(0.5);
  return before;
}

function placeNow(page: Page, [lng, lat]: readonly [number, number]) {
  return page.locator('[data-live-map]').evaluate(
    (box, at) => {
      const { mapHost } = box as unknown as {
        mapHost: { project(lng: number, lat: number): { x: number; y: number } };
      };
      const { left, top, width } = box.getBoundingClientRect();
      const enlarged = width / (box as HTMLElement).offsetWidth;
      const { x, y } = mapHost.project(at[0], at[1]);
      return { x: left + x * enlarged, y: top + y * enlarged };
    },
    [lng, lat] as [number, number],
  );
}

/** What the living map draws of a layer: each feature as what it was told of the counts. */
export function drawnOf(page: Page, layer: string): Promise<Record<string, unknown>[]> {
  return page
    .locator('[data-live-map]')
    .evaluate(
      (box, layer) =>
        (box as HTMLElement & { mapHost?: import('@/lib/map/map-host').MapHost }).mapHost!.drawn(layer),
      layer,
    );
}

/** Clicks on a place of the living map. */
export async function clickPlace(page: Page, at: readonly [number, number]): Promise<void> {
  const { x, y } = await placeOnScreen(page, at);
  await page.mouse.click(x, y);
}

/** The geometry that the map is drawn from. */
export async function readGeometry(page: Page): Promise<Places> {
  return (await (await page.request.get('/api/places')).json()) as Places;
}
