import { test } from '@playwright/test';
import { rowsOf } from '@/lib/contract/columns';
import { clickPlace, expect, listCount, openCommand, readIssues, readSummary, settled } from './open-command';

test('one drills from the street down to an entry and back up by the breadcrumb', async ({ page }) => {
  await openCommand(page);
  const path = page.getByRole('navigation', { name: '位置' });
  await page.getByRole('link', { name: '下一级' }).click();
  const community = page.locator('[data-place] a').first();
  const name = await community.innerText();
  await community.click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page).toHaveURL(/area=community:/);
  await settled(page);

  // whoever goes down level by level stays on the places, and at the last comes to the issues
  await page.locator('[data-place] a').first().click();
  await expect(page).toHaveURL(/area=grid:/);
  await settled(page);
  await page.locator('[data-place] a').first().click();
  await expect(page).toHaveURL(/area=building:/);
  await settled(page);
  await expect(path.getByRole('listitem')).toHaveCount(4);

  await page.locator('#list [data-issue]').first().click();
  await expect(page.locator('[data-entry]')).toBeVisible();
  await path.getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveURL(/area=community:/);
  await path.getByRole('link').first().click();
  await expect(page).not.toHaveURL(/area=/);
});

test('a place shows the counts of the same filter as the interface', async ({ page }) => {
  const { communities } = await readSummary(page);
  for (const { code, open, red } of rowsOf(communities)) {
    await page.goto(`/command?area=community:${code}`);
    expect(await listCount(page)).toBe(open);
    await expect(page.locator('#panel-right a[data-light="red"]:not([data-issue]) span').last()).toHaveText(
      String(red),
    );
  }
});

test('a click on the living map goes down to the building that lies there', async ({ page }) => {
  await openCommand(page, '?layers=buildings');
  const { buildings } = await readSummary(page);
  const worst = rowsOf(buildings).toSorted((one, other) => other.open - one.open)[0];
  const dictionary = await (await page.request.get('/api/dictionary')).json();
  const building = dictionary.buildings.find((one: { code: string }) => one.code === worst?.code);
  await clickPlace(page, [building.lng, building.lat]);
  await expect(page).toHaveURL(new RegExp(`area=building:${worst?.code}`));
});

test('the entry tells the whole story of an issue', async ({ page }) => {
  const { rows } = await readIssues(page, 'light=red&limit=1');
  const [row] = rows;
  const entry = await (await page.request.get(`/api/issues/${row?.number}`)).json();
  await page.goto(`/command?issue=${row?.number}`);
  const shown = page.locator('[data-entry]');
  await expect(shown.getByRole('heading', { level: 2 })).toHaveText(entry.title);
  await expect(shown.getByText(/超期 \d+ 天|今天刚超期|已过复核日/).first()).toBeVisible();
  await expect(shown.locator('[data-opinion]')).toHaveCount(entry.opinionList.length);
  await expect(shown.locator('[data-event]')).toHaveCount(entry.events.length);
  await shown.locator('summary').filter({ hasText: '个代码' }).click();
  for (const { code } of entry.standards) await expect(shown.getByText(code, { exact: true })).toBeVisible();
  for (const term of ['类别', '牵头单位', '层级', '时限', '登记']) {
    await expect(
      shown
        .getByRole('term')
        .filter({ hasText: new RegExp(`^${term}$`) })
        .first(),
    ).toBeVisible();
  }
  await expect(shown.getByText('附近同类未销号问题')).toBeVisible();
  await shown.getByRole('link', { name: '现场找它' }).click();
  await expect(page).toHaveURL(new RegExp(`/inspect/issue/${row?.number}`));
  await expect(page.getByRole('heading', { name: entry.title })).toBeVisible();
});

test('from an entry one goes on to the next in the list and back', async ({ page }) => {
  await openCommand(page);
  const numbers = await page
    .locator('#list [data-issue]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-issue')));
  await page.locator('#list [data-issue]').first().click();
  await page.getByRole('link', { name: '下一件' }).click();
  await expect(page.locator('[data-entry]')).toHaveAttribute('data-entry', numbers[1] ?? '');
  await page.getByRole('link', { name: '上一件' }).click();
  await expect(page.locator('[data-entry]')).toHaveAttribute('data-entry', numbers[0] ?? '');
});

test('an entry that does not exist says so and leads back', async ({ page }) => {
  await page.goto('/command?issue=LJ-0000-99999');
  await expect(page.getByRole('heading', { name: '没有编号为 LJ-0000-99999 的台账' })).toBeVisible();
});

test('the unlocated issues stand on a list beside the map, with the reason', async ({ page }) => {
  await page.goto('/command?show=unlocated');
  const { total } = await readIssues(page, 'state=open&located=false');
  expect(await listCount(page)).toBe(total);
  await expect(page.locator('#list [data-issue]')).toHaveCount(total);
  await expect(page.getByText(/^未落图原因：/)).toHaveCount(total);
});
