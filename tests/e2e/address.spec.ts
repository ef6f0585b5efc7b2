import { test } from '@playwright/test';
import { expect, listCount, openCommand, settled } from './open-command';

test('a reload shows the same view', async ({ page }) => {
  await openCommand(
    page,
    '?light=red&shade=grid&metric=overdue_share&layers=buildings,heat&bandwidth=200&fold=bottom',
  );
  const n = await listCount(page);
  await expect(page.locator('#panel-bottom')).toHaveCount(0);
  const url = page.url();
  await page.reload();
  await expect(page.locator('#map')).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });
  expect(page.url()).toBe(url);
  expect(await listCount(page)).toBe(n);
  await expect(page.locator('#panel-bottom')).toHaveCount(0);
});

test('the back button takes back a filter, a place and an entry, one at a time', async ({ page }) => {
  await openCommand(page);
  const all = await listCount(page);
  await page.locator('[data-figure="overdue"]').click();
  await expect(page).toHaveURL(/light=red/);
  await settled(page);
  await page.locator('#list [data-issue]').first().click();
  await expect(page.locator('[data-entry]')).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-entry]')).toHaveCount(0);
  await expect(page).toHaveURL(/light=red/);
  await page.goBack();
  await expect(page).not.toHaveURL(/light=red/);
  await expect.poll(() => listCount(page)).toBe(all);
});

test('a moved map is in the address, without a step in the history', async ({ page }) => {
  await openCommand(page);
  const steps = await page.evaluate(() => window.history.length);
  await page.locator('[data-live-map] canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=/);
  expect(await page.evaluate(() => window.history.length)).toBe(steps);
});

test('what an address says wrongly is named and left aside', async ({ page }) => {
  await page.goto('/command?light=purple&at=hello&category=NO-SUCH&asOf=2999-01-01');
  const notice = page.locator('[data-notice="dropped"]');
  await expect(notice).toContainText('purple');
  await expect(notice).toContainText('hello');
  await expect(notice).toContainText('NO-SUCH');
  await expect(notice).toContainText('2999-01-01');
  expect(await listCount(page)).toBeGreaterThan(0);
});

test('a demo that has grown old says how to make it anew', async ({ page }) => {
  await page.goto('/command');
  await expect(page.locator('[data-notice="old"]')).toContainText('npm run demo -- --reload');
});
