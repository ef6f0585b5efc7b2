import { test } from '@playwright/test';
import { labelPointOf } from '@/lib/map-style/place-features';
import {
  clickPlace,
  drawnOf,
  expect,
  figure,
  listCount,
  openCommand,
  readGeometry,
  readSummary,
  settled,
} from './open-command';

test('a filter acts on figures, list, map and charts at once', async ({ page }) => {
  const tiles: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/tiles/issues/')) tiles.push(request.url());
  });
  await openCommand(page);
  const before = await readSummary(page);
  const [category] = before.facets.category;
  await page
    .getByRole('checkbox', { name: new RegExp(`选它剩 ${category?.n} 件`) })
    .first()
    .click();
  await expect(page).toHaveURL(/category=/);
  const code = new URL(page.url()).searchParams.get('category');
  const after = await readSummary(page, `state=open&category=${code}`);
  await settled(page);
  expect(await figure(page, 'open')).toBe(after.figures.open);
  expect(await listCount(page)).toBe(after.figures.open);
  await expect.poll(() => tiles.some((url) => url.includes(`category=${code}`))).toBe(true);
  await expect(page.locator('#panel-bottom')).toContainText(
    String(after.days.reduce((sum, { opened }) => sum + opened, 0)),
  );
});

test('every value of a facet says how many it would leave, and leaves as many', async ({ page }) => {
  const { facets } = await readSummary(page);
  for (const { value, n } of facets.light) {
    await page.goto(`/command?light=${value}`);
    expect(await listCount(page), value).toBe(n);
  }
});

test('what is filtered stands as chips; each goes away by itself, or all at once', async ({ page }) => {
  await openCommand(page, '?light=red&severity=3,4&openedFrom=2026-07-01');
  const chips = page.getByRole('list', { name: '当前筛选' }).getByRole('listitem');
  await expect(chips).toHaveCount(4);
  await page.getByRole('link', { name: '去掉：超期' }).click();
  await expect(chips).toHaveCount(3);
  await page.getByRole('link', { name: '全部清除' }).click();
  await expect(chips).toHaveCount(0);
  await expect(page).not.toHaveURL(/severity|openedFrom/);
});

test('a time that ends before it begins is refused beside its end, and taken once it is mended', async ({
  page,
}) => {
  await openCommand(page, '?openedFrom=2026-07-05');
  const until = page.locator('input[name="openedUntil"][type="date"]');
  const apply = page.locator('form').filter({ has: until }).getByRole('button', { name: '应用日期' });
  await until.fill('2026-07-04');
  await apply.click();
  const message = () => until.evaluate((field: HTMLInputElement) => field.validationMessage);
  expect(await message()).toContain('请选 2026-07-05 或以后的日期');
  await expect(page).not.toHaveURL(/openedUntil/);
  await until.fill('2026-07-06');
  await apply.click();
  await expect(page).toHaveURL(/openedFrom=2026-07-05&openedUntil=2026-07-06/);
});

test('a click on a bar filters by it, and a second click lets go', async ({ page }) => {
  await openCommand(page, '?show=charts');
  const bar = page.locator('[data-chart="category"] .recharts-bar-rectangle').first();
  await bar.click();
  await expect(page).toHaveURL(/category=/);
  await settled(page);
  await page.locator('[data-chart="category"] .recharts-bar-rectangle').first().click();
  await expect(page).not.toHaveURL(/category=/);
});

test('a click on a bar filters the map, and a place chosen on the map filters the charts', async ({
  page,
}) => {
  await openCommand(page, '?show=charts');
  const drawn = async () => (await drawnOf(page, 'issue-mark')).length;
  const all = await drawn();
  const bars = page.locator('[data-chart="category"] .recharts-bar-rectangle');
  await bars.first().click();
  await expect(page).toHaveURL(/category=/);
  await expect.poll(drawn).toBeLessThan(all / 2);
  await bars.first().click();
  await expect.poll(drawn).toBe(all);

  await openCommand(page, '?show=charts&layers=buildings');
  const { communities } = await readGeometry(page);
  await clickPlace(page, labelPointOf(communities.features[0]!.geometry));
  await expect(page).toHaveURL(/area=/);
  await settled(page);
  const area = new URL(page.url()).searchParams.get('area');
  const { facets } = await readSummary(page, `state=open&area=${area}`);
  const most = facets.category.map(({ n }) => n).toSorted((one, other) => other - one);
  await page.locator('[data-chart="category"] summary').click();
  const shown = await page.locator('[data-chart="category"] td').allInnerTexts();
  expect(shown.map(Number)).toEqual(most);
});

test('a search for words filters, for a building goes to it', async ({ page }) => {
  await openCommand(page);
  const dictionary = await (await page.request.get('/api/dictionary')).json();
  const { nameZh, code } = dictionary.buildings[0];
  const search = page.getByRole('combobox', { name: '搜楼院 / 路口 / 编号' });
  await search.fill(nameZh);
  await page.getByRole('option', { name: nameZh }).first().click();
  await expect(page).toHaveURL(new RegExp(`area=building:${code}`));
  await page.goto('/command?text=%E7%94%B5');
  const { figures } = await readSummary(page, 'state=open&text=%E7%94%B5');
  expect(await listCount(page)).toBe(figures.open);
});

test('when nothing is left, the page says so and offers the one thing to do', async ({ page }) => {
  await openCommand(page, '?text=zzzzqqqq');
  await expect(page.getByText('这里没有符合条件的问题。')).toBeVisible();
  await page.getByRole('link', { name: '清除筛选，看全部未销号问题' }).click();
  await expect.poll(() => listCount(page)).toBeGreaterThan(0);
});

test('the export holds exactly the rows of the list', async ({ page }) => {
  await openCommand(page, '?light=red');
  const n = await listCount(page);
  const href = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href');
  const csv = await (await page.request.get(href ?? '')).text();
  const numbers = new Set(csv.match(/LJ-\d{4}-\d{5}/g));
  const listed = await page
    .locator('#list [data-issue]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-issue')));
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(listed.every((number) => numbers.has(number ?? ''))).toBe(true);
  const geojson = await page.getByRole('link', { name: '导出 GeoJSON' }).getAttribute('href');
  const { features } = await (await page.request.get(geojson ?? '')).json();
  expect(features).toHaveLength(n);
});

test('without an answer the old figures stay, with what happened and the way to try again', async ({
  page,
}) => {
  await openCommand(page);
  const n = await figure(page, 'open');
  await page.route(/\/api\/(summary|issues)\?/, (route) => route.abort());
  await page.getByRole('checkbox', { name: /^超期/ }).first().click();
  const alert = page.locator('#panel-left').getByRole('alert');
  await expect(alert).toContainText('连不上服务器');
  expect(await figure(page, 'open')).toBe(n);
  await expect(page.locator('#list').getByRole('alert')).toContainText('连不上服务器');
  await page.unroute(/\/api\/(summary|issues)\?/);
  await alert.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('#panel-left, #panel-right').getByRole('alert')).toHaveCount(0);
  await settled(page);
  expect(await figure(page, 'open')).toBeLessThan(n);
  expect(await listCount(page)).toBe(await figure(page, 'open'));
});

test('what failed is asked again by itself when the browser has a network again', async ({
  page,
  context,
}) => {
  await openCommand(page);
  await context.setOffline(true);
  await page.getByRole('checkbox', { name: /^超期/ }).first().click();
  await expect(page.locator('#panel-left').getByRole('alert')).toContainText('连不上服务器');
  await context.setOffline(false);
  await expect(page.locator('#panel-left, #panel-right').getByRole('alert')).toHaveCount(0);
  await settled(page);
  expect(await listCount(page)).toBe(await figure(page, 'open'));
});
