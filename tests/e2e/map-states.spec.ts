import { type Page, test } from '@playwright/test';
import { rowsOf } from '@/lib/contract/columns';
import { worstLight } from '@/lib/map-style/light-marks';
import { drawnOf, expect, openCommand, readSummary, settled } from './open-command';

/** What buildings in sight are lit by, as the interface counts them and as the map draws them. */
async function counted(page: Page, query: string): Promise<[string, string, number][]> {
  const { buildings } = await readSummary(page, query);
  return rowsOf(buildings)
    .filter(({ code, open }) => code !== 'none' && open > 0)
    .map((building): [string, string, number] => [building.code, worstLight(building), building.open])
    .sort();
}

async function drawn(page: Page): Promise<unknown[]> {
  const lit = (await drawnOf(page, 'building-light')).filter(({ open }) => Number(open) > 0);
  // one that lies across two tiles is drawn in both
  return [...new Map(lit.map(({ code, light, open }) => [code, [code, light, open]])).values()].sort();
}

const shades = async (page: Page) =>
  [...new Map((await drawnOf(page, 'shade-community')).map(({ code, step }) => [code, step]))].sort();

/** Takes the graphics card from the map; resolves once the map has heard of it, with what gives it back. */
function loseGraphicsCard(page: Page) {
  return page.locator('.maplibregl-canvas').evaluateHandle(async (element) => {
    const canvas = element as HTMLCanvasElement;
    const card = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    const lost = new Promise((resolve) =>
      canvas.addEventListener('webglcontextlost', resolve, { once: true }),
    );
    card.loseContext();
    await lost;
    return card;
  });
}

/** Counts, from the next page on, how often the map was drawn. */
async function countPictures(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const painted = { pictures: 0 };
    const { clear } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.clear = function (mask) {
      if (mask & this.COLOR_BUFFER_BIT) painted.pictures += 1;
      clear.call(this, mask);
    };
    Object.assign(window, { painted });
  });
  return () => page.evaluate(() => (window as unknown as { painted: { pictures: number } }).painted.pictures);
}

test('every building and community shows the counts of the filter, and again after the graphics card was lost', async ({
  page,
}) => {
  test.slow();
  await openCommand(page, '?layers=buildings');
  await expect.poll(() => drawn(page)).toEqual(await counted(page, 'state=open'));

  await page.getByRole('checkbox', { name: /^超期/ }).first().click();
  await settled(page);
  const overdue = await counted(page, 'state=open&light=red');
  expect(overdue.length).toBeGreaterThan(5);
  await expect.poll(() => drawn(page)).toEqual(overdue);
  const shaded = await shades(page);
  expect(new Set(shaded.map(([, step]) => step)).size).toBeGreaterThan(1);

  const card = await loseGraphicsCard(page);
  await card.evaluate((lost) => lost.restoreContext());
  await expect.poll(() => drawn(page)).toEqual(overdue);
  await expect.poll(() => shades(page)).toEqual(shaded);
});

test('where nothing fades another filter is one picture; what is drawn once more, when all is calm, is the same', async ({
  page,
}) => {
  test.slow();
  const pictures = await countPictures(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openCommand(page, '?layers=buildings');
  const seen = () => page.locator('.maplibregl-canvas').screenshot();
  const overdue = page.getByRole('checkbox', { name: /^超期/ }).first();
  // an answer that a slow machine has to wait for comes in more than one
  await expect(async () => {
    const before = await pictures();
    await overdue.click();
    await expect.poll(pictures).toBe(before + 1);
    await settled(page);
    const first = await seen();
    expect(await pictures()).toBe(before + 1);
    await expect.poll(pictures).toBe(before + 2);
    expect((await seen()).equals(first)).toBe(true);
  }).toPass({ timeout: 60_000 });
});

test('where nothing fades a chosen place is one picture, too, in which all of it is drawn', async ({
  page,
}) => {
  test.slow();
  const pictures = await countPictures(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openCommand(page, '?layers=buildings');
  await page.getByRole('link', { name: '下一级' }).click();
  const place = page.locator('[data-place] a').first();
  let painted = 0;
  const isCalm = async () => {
    const last = painted;
    painted = await pictures();
    return painted === last;
  };
  const settle = () => expect.poll(isCalm, { intervals: [1_500] }).toBe(true);
  // a page that has just opened, and a slow machine, take longer than the map waits, and draw what is here meanwhile
  await expect(async () => {
    await expect(place).toBeVisible();
    await settle();
    const before = painted;
    await place.press('Enter');
    await expect(page).toHaveURL(/area=community:/);
    await settle();
    const area = new URL(page.url()).searchParams.get('area');
    const within = await counted(page, `state=open&area=${area}`);
    expect(within.length).toBeGreaterThan(5);
    expect(await drawn(page)).toEqual(within);
    await page.goBack();
    expect(painted - before).toBeLessThanOrEqual(2); // itself, and once more when all is calm
  }).toPass({ timeout: 60_000 });
});

test('a filter that changes while the first tiles are on their way has its own marks in the end', async ({
  page,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/tiles/issues/**light=red*', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(/tiles\/issues\/.*light=red/);
  await page.goto('/command?layers=issues&light=red');
  await asked;
  await page.getByRole('checkbox', { name: /^临期/ }).first().click();
  await settled(page);
  letGo();
  await expect(page.locator('#map')).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });
  const { figures } = await readSummary(page, 'state=open&light=amber,red');
  await expect
    .poll(async () => (await drawnOf(page, 'issue-mark')).length, { timeout: 15_000 })
    .toBeGreaterThan((figures.open - figures.unlocated) * 0.9);
});

test('a map that stops for good leaves no picture of an older filter', async ({ page }) => {
  test.slow();
  await openCommand(page, '?layers=buildings');
  await page.getByRole('checkbox', { name: /^超期/ }).first().click();
  await settled(page);
  await page.evaluate(() => Object.assign(window, { isFirstPage: true }));
  await loseGraphicsCard(page);
  // the page begins anew with the filter, and its map lives
  await page.waitForFunction(() => !('isFirstPage' in window));
  await expect(page).toHaveURL(/light=red/);
  await expect(page.locator('#map')).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });
  await expect.poll(() => drawn(page)).toEqual(await counted(page, 'state=open&light=red'));
  // where nothing was chosen since, the still map is the right one and stays
  await loseGraphicsCard(page);
  await expect(page.locator('#map')).toHaveAttribute('data-map', 'stopped');
  await expect(page.getByText('互动地图停了')).toBeVisible();
});
