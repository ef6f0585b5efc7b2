import { test } from '@playwright/test';
import { expect, listCount, openCommand, settled } from './open-command';

test('the first key of all is a way past the map, to the list', async ({ page }) => {
  await openCommand(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到清单' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#panel-right') !== null)).toBe(true);
});

test('from search to entry and back, the keyboard is enough', async ({ page }) => {
  await openCommand(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: '搜楼院 / 路口 / 编号' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect(page.locator('#filters')).toBeFocused();
  await page.getByRole('checkbox', { name: /^超期/ }).first().focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/light=red/);
  await settled(page);
  const numbers = await page
    .locator('#list [data-issue]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-issue')));
  await page.keyboard.press('j');
  await expect(page.locator('[data-entry]')).toHaveAttribute('data-entry', numbers[0] ?? '');
  await page.keyboard.press('j');
  await expect(page.locator('[data-entry]')).toHaveAttribute('data-entry', numbers[1] ?? '');
  await expect(page.locator('[data-entry] h2')).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('[data-entry]')).toHaveAttribute('data-entry', numbers[0] ?? '');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-entry]')).toHaveCount(0);
  await expect(page.locator(`#list [data-issue="${numbers[0]}"]`)).toBeFocused();
  expect(await listCount(page)).toBe(numbers.length);
  await page.keyboard.press('m');
  await expect(page.locator('[data-live-map] canvas')).toBeFocused();
});

test('panels fold and unfold, and ? tells every key', async ({ page }) => {
  await openCommand(page);
  for (const [key, id] of [
    ['[', '#panel-left'],
    [']', '#panel-right'],
    ['\\', '#panel-bottom'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(id)).toHaveCount(0);
    await page.keyboard.press(key);
    await expect(page.locator(id)).toBeVisible();
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键与说明' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Escape goes one level up', async ({ page }) => {
  const dictionary = await (await page.request.get('/api/dictionary')).json();
  const { code, grid } = dictionary.buildings[0];
  await openCommand(page, `?area=building:${code}`);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`area=grid:${grid}`));
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/area=community:/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/area=/);
});
