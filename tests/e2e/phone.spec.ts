import { type Page, test } from '@playwright/test';
import { expect, listCount, openCommand, readIssues } from './open-command';
import { choose, send } from './take-steps';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const sheetHeight = (page: Page) =>
  page.locator('[data-height]').evaluate((sheet) => Math.round(sheet.getBoundingClientRect().height));

test('the sheet has three heights, the map is above it, and nothing is wider than the screen', async ({
  page,
}) => {
  await openCommand(page);
  const handle = page.getByRole('button', { name: /^概况与清单/ });
  const half = await sheetHeight(page);
  await handle.tap();
  await expect.poll(() => sheetHeight(page)).toBeGreaterThan(half);
  await handle.tap();
  await expect.poll(() => sheetHeight(page)).toBeLessThan(half);
  const map = await page.locator('#map').boundingBox();
  expect(map?.height).toBeGreaterThan(400);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the filters fill the screen and say how many are left', async ({ page }) => {
  await openCommand(page);
  const n = await listCount(page);
  await page.getByRole('button', { name: '筛选' }).tap();
  await page.getByRole('checkbox', { name: /^超期/ }).first().tap();
  await page.getByRole('button', { name: /^看结果/ }).tap();
  await expect.poll(() => listCount(page)).toBeLessThan(n);
});

test('an entry opens in the sheet, with its head in sight', async ({ page }) => {
  await openCommand(page);
  await page.locator('#list [data-issue]').first().scrollIntoViewIfNeeded();
  await page.locator('#list [data-issue]').first().tap();
  await expect(page.locator('[data-entry] h2')).toBeInViewport();
});

test('what somebody just wrote is in sight, and of the next entry its head', async ({ page }) => {
  const { rows } = await readIssues(page, 'state=registered&limit=1');
  await openCommand(page, `?issue=${rows[0]?.number}`);
  await choose(page, '加备注');
  await send(page, '加备注', '手机上写的一句话');
  await expect(page.locator('[data-event="comment"]').last()).toContainText('手机上写的一句话');
  await expect(page.locator('[data-event="comment"]').last()).toBeInViewport({ ratio: 1 });
  await page.getByRole('link', { name: '返回清单' }).tap();
  const next = page.locator('#list [data-issue]').first();
  await next.scrollIntoViewIfNeeded();
  await next.tap();
  await expect(page.locator('[data-written]').nth(1)).toBeAttached();
  await expect(page.locator('[data-written="true"]')).toHaveCount(0);
  await expect(page.locator('[data-entry] h2')).toBeInViewport();
});

/** Links within a sentence are read, not aimed at: WCAG 2.5.8 leaves them out. */
const TOUCHED = 'a[href], button, input:not([type="hidden"]), select, summary';
const THUMB_PX = 44;

/** Everything visible that a thumb aims at and could miss, by name and size. */
const tooSmall = (page: Page) =>
  page.locator(TOUCHED).evaluateAll(
    (all, least) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]'))
        .filter((one) => getComputedStyle(one).display !== 'inline')
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom > 0)
        .filter(({ box }) => box.height < least - 0.5 || box.width < least - 0.5)
        .map(({ one, box }) => {
          const name = one.getAttribute('aria-label') ?? one.textContent?.trim() ?? one.tagName;
          return `${name.slice(0, 24)}: ${Math.round(box.width)} × ${Math.round(box.height)}`;
        }),
    THUMB_PX,
  );

for (const query of ['', '?show=charts', '?show=below', '?show=unlocated', '?show=merchants']) {
  test(`what is touched is large enough for a thumb (${query || 'list'})`, async ({ page }) => {
    await openCommand(page, query);
    expect(await tooSmall(page)).toEqual([]);
  });
}

test('what is touched in an entry, the filters and the layers is large enough for a thumb', async ({
  page,
}) => {
  const { rows } = await readIssues(page, 'light=red&limit=1');
  await openCommand(page, `?issue=${rows[0]?.number}`);
  expect(await tooSmall(page)).toEqual([]);
  await openCommand(page);
  await page.locator('summary', { hasText: '图层' }).tap();
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole('button', { name: '筛选' }).tap();
  expect(await tooSmall(page)).toEqual([]);
});
