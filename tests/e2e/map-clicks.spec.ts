import { type Page, test } from '@playwright/test';
import { rowsOf } from '@/lib/contract/columns';
import type { IssueRow } from '@/lib/contract/issue';
import type { Merchants } from '@/lib/contract/places';
import { mercatorToLngLat } from '@/lib/geo/mercator';
import { tileAt } from '@/lib/geo/tile';
import { labelPointOf } from '@/lib/map-style/place-features';
import { TILE_EXTENT } from '@/lib/tile/point-layer';
import { readTile } from '@/tests/support/read-tile';
import {
  clickPlace,
  drawnOf,
  expect,
  openCommand,
  readGeometry,
  readIssues,
  readSummary,
} from './open-command';

type LngLat = [lng: number, lat: number];

const card = (page: Page) => page.getByRole('dialog', { name: '此处' });

/** The two open issues that stand nearest to each other: their marks lie on one another. */
async function readHeap(page: Page): Promise<{ at: LngLat; numbers: string[] }> {
  const { rows } = await readIssues(page, 'state=open&limit=500&located=true');
  const distance = (one: IssueRow, other: IssueRow) =>
    Math.hypot(one.lng! - other.lng!, one.lat! - other.lat!);
  const pairs = rows.flatMap((one, i) => rows.slice(i + 1).map((other) => [one, other] as const));
  const [pair] = pairs.toSorted((a, b) => distance(...a) - distance(...b));
  if (!pair) throw new Error('the demo has located issues');
  return { at: [pair[0].lng!, pair[0].lat!], numbers: pair.map(({ number }) => number) };
}

test('where several issues stand at one place, a click lists them all and one is chosen', async ({
  page,
}) => {
  const { at, numbers } = await readHeap(page);
  await openCommand(page, `?layers=issues&at=${at.join()},19`);
  await clickPlace(page, at);
  const choices = card(page).locator('[data-choice]');
  await expect(choices).toHaveCount(numbers.length);
  const offered = await choices.evaluateAll((all) => all.map((one) => one.getAttribute('data-choice')));
  expect(offered.toSorted()).toEqual(numbers.toSorted());
  await choices.last().click();
  await expect(page.locator('[data-entry]')).toHaveAttribute('data-entry', offered.at(-1) ?? '');
  await expect(card(page)).toHaveCount(0);
});

test('the keyboard opens the heap under the cross, goes through it, and leaves it by Escape', async ({
  page,
}) => {
  const { at } = await readHeap(page);
  await openCommand(page, `?layers=issues&at=${at.join()},19`);
  await page.locator('[data-live-map] canvas').focus();
  await page.keyboard.press('Enter');
  const choices = card(page).locator('[data-choice]');
  await page.keyboard.press('ArrowDown');
  await expect(choices.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(choices.nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('[data-live-map] canvas')).toBeFocused();
  await expect(page.locator('[data-entry]')).toHaveCount(0);
});

interface Circle {
  at: LngLat;
  n: number;
  zoom: number;
}

/** The feature that stands for the most issues of the tile at a place, and where it is drawn. */
async function readLargestCircle(page: Page, zoom: number, near: LngLat): Promise<Circle> {
  const tiles = 2 ** zoom;
  const { x, y } = tileAt(near[0], near[1], zoom);
  const answer = await page.request.get(`/tiles/issues/${zoom}/${x}/${y}.mvt`);
  const features = readTile(await answer.body());
  const largest = features.reduce((one, other) => (other.properties.n > one.properties.n ? other : one));
  const at = mercatorToLngLat((x + largest.x / TILE_EXTENT) / tiles, (y + largest.y / TILE_EXTENT) / tiles);
  return { at, n: largest.properties.n, zoom };
}

test('a circle of many comes nearer under a click, and one link shows all again', async ({ page }) => {
  const { communities } = await readGeometry(page);
  const near = labelPointOf(communities.features[0]!.geometry);
  const circles = await Promise.all([14, 13].map((zoom) => readLargestCircle(page, zoom, near)));
  const circle = circles.find(({ n }) => n > 10);
  if (!circle) throw new Error('nowhere in the demo a circle of more than ten');
  const zoom = () => Number(new URL(page.url()).searchParams.get('at')?.split(',')[2]);
  await openCommand(
    page,
    `?layers=issues&shade=none&state=all&at=${circle.at.map((degrees) => degrees.toFixed(6)).join()},${circle.zoom + 0.5}`,
  );
  await clickPlace(page, circle.at);
  await expect.poll(zoom).toBeGreaterThan(circle.zoom + 1.5);
  await expect(page).not.toHaveURL(/area=|issue=/);
  await page.getByRole('link', { name: '看全图' }).click();
  await expect(page).not.toHaveURL(/at=/);
  await expect(page.getByRole('link', { name: '看全图' })).toHaveCount(0);
});

/** The middle of a stretch of main road, as far as can be from every crossing. */
function lonelyRoad(places: Awaited<ReturnType<typeof readGeometry>>): { at: LngLat; code: string } {
  const crossings = places.crossings.features.map(({ geometry }) => geometry.coordinates as LngLat);
  const away = ([lng, lat]: LngLat) => Math.min(...crossings.map(([x, y]) => Math.hypot(x - lng, y - lat)));
  const middles = places.roads.features
    .filter(({ properties }) => properties.roadClass === 'main')
    .flatMap(({ geometry: { coordinates }, properties: { code } }) =>
      coordinates.slice(1).map((end, i) => {
        const start = coordinates[i] as LngLat;
        return { code, at: [(start[0] + end[0]!) / 2, (start[1] + end[1]!) / 2] as LngLat };
      }),
    );
  const [best] = middles.toSorted((one, other) => away(other.at) - away(one.at));
  if (!best) throw new Error('the demo has main roads');
  return best;
}

test('a road and a crossing are gone to by a click', async ({ page }) => {
  const places = await readGeometry(page);
  const { at, code } = lonelyRoad(places);
  await openCommand(page, `?layers=roads&at=${at.join()},17.5`);
  await clickPlace(page, at);
  await expect(page).toHaveURL(new RegExp(`area=road:${code}(&|$)`));
  const [crossing] = places.crossings.features;
  const middle = crossing!.geometry.coordinates as LngLat;
  await openCommand(page, `?layers=roads&at=${middle.join()},17.5`);
  await clickPlace(page, middle);
  await expect(page).toHaveURL(new RegExp(`area=crossing:${crossing!.properties.code}(&|$)`));
});

test('a shop tells what it is and leads to the list of shops', async ({ page }) => {
  const { features } = (await (await page.request.get('/api/merchants')).json()) as Merchants;
  const { geometry, properties } = features[0]!;
  const at = geometry.coordinates as LngLat;
  await openCommand(page, `?layers=merchants&at=${at.join()},19`);
  await expect.poll(async () => (await drawnOf(page, 'merchant')).length).toBeGreaterThan(0);
  await clickPlace(page, at);
  await expect(card(page)).toContainText(properties.nameZh);
  await expect(card(page)).toContainText(properties.trade);
  await card(page).getByRole('link', { name: '看商户清单' }).click();
  await expect(page.locator('[data-rows="merchants"]')).toBeVisible();
});

test('a key place tells what it is and leads to the issues with its tag', async ({ page }) => {
  const { keyPlaces } = await readGeometry(page);
  const front = keyPlaces.features.find(({ properties }) => properties.kind === 'street_front')!;
  if (front.geometry.type !== 'LineString') throw new Error('a street front is a line in the demo');
  const { coordinates } = front.geometry;
  const at = coordinates[Math.floor(coordinates.length / 2)] as LngLat;
  await openCommand(page, `?layers=keyPlaces&at=${at.join()},18`);
  await clickPlace(page, at);
  await expect(card(page)).toContainText('沿街门店');
  await card(page)
    .getByRole('link', { name: /沿街门店/ })
    .click();
  await expect(page).toHaveURL(/tag=street_front/);
});

test('a raised building is gone to by a click on its walls', async ({ page }) => {
  const { buildings } = await readSummary(page);
  const worst = rowsOf(buildings).toSorted((one, other) => other.open - one.open)[0]!;
  const dictionary = await (await page.request.get('/api/dictionary')).json();
  const building = dictionary.buildings.find((one: { code: string }) => one.code === worst.code);
  await openCommand(page, `?layers=buildings,raised&at=${building.lng},${building.lat},17.5,0,50`);
  await clickPlace(page, [building.lng, building.lat]);
  await expect(page).toHaveURL(new RegExp(`area=building:${worst.code}(&|$)`));
});
