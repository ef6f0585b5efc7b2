import { test } from '@playwright/test';
import { metresBetween } from '@/lib/geo/bearing';
import { drawnOf, expect, placeOnScreen } from './open-command';
import { AT, follow, nearby, PHONE, rowNumbers, stand } from './open-inspect';

test.use(PHONE);

test('the filter, the time window and the chosen stops are in the address', async ({ page }) => {
  await page.goto(`/inspect?${AT}`);
  const [first, second] = await rowNumbers(page);
  await page.getByLabel(`选上 ${first}`).tap();
  await expect(page).toHaveURL(new RegExp(`stop=${first}`));
  await page.getByText('筛选', { exact: true }).tap();
  await page.getByRole('checkbox', { name: '超期' }).tap();
  await page.getByRole('combobox', { name: '时段' }).selectOption('visible');
  await page.getByRole('button', { name: '看结果' }).tap();
  await expect(page).toHaveURL(/light=red.*window=visible/);
  await expect(page).toHaveURL(new RegExp(`stop=${first}`));
  const shown = await page
    .locator('[data-issue]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-light')));
  expect(new Set(shown)).toEqual(new Set(['red']));
  const { total } = await nearby(page, `${AT}&light=red&window=visible`);
  await expect(page.locator('[data-total]')).toHaveAttribute('data-total', String(total));
  expect(second).not.toBe(first);
});

test('what is ticked or pressed before the scripts have come is done when they have', async ({ page }) => {
  let letCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await mayCome;
    await route.continue();
  });
  await stand(page.context());
  await page.goto(`/inspect?${AT}`, { waitUntil: 'commit' });
  const tick = page.locator('[data-issue]').first().getByRole('checkbox');
  await tick.tap();
  await follow(page);
  await expect(page.locator('[data-position="off"]')).toHaveCount(1);
  expect(new URL(page.url()).searchParams.has('stop')).toBe(false);
  letCome();
  await expect(page).toHaveURL(/stop=/);
  await expect(tick).toBeChecked();
  await expect(page.locator('[data-position="here"]')).toBeVisible();
});

test('map and list are one: as many marks as rows, a mark leads to its row, the ground to another start', async ({
  page,
}) => {
  await page.goto(`/inspect?${AT}&show=map`);
  await expect(page.locator('[data-live-map="ready"]')).toBeVisible({ timeout: 45_000 });
  const rows = (await nearby(page, AT)).rows;
  const drawn = async () => (await drawnOf(page, 'walk-mark')).length;
  await expect.poll(drawn).toBeGreaterThan(5);
  const alone = rows
    .slice(1, 9)
    .find((row) =>
      rows.every(
        (other) => other === row || metresBetween([row.lng!, row.lat!], [other.lng!, other.lat!]) > 60,
      ),
    )!;
  const mark = await placeOnScreen(page, [alone.lng!, alone.lat!]);
  await page.touchscreen.tap(mark.x, mark.y);
  await expect(page.locator(`[data-issue="${alone.number}"]`)).toHaveAttribute('data-selected', 'true');
  await expect(page.locator(`[data-issue="${alone.number}"]`)).toBeInViewport();

  const corner = await page.locator('[data-live-map]').boundingBox();
  await page.touchscreen.tap(corner!.x + 40, corner!.y + 60);
  await expect(page).toHaveURL(/\?(at=|from=)/);
  await expect(page).not.toHaveURL(/at=114\.03,33\.58/);
});

test('a round of chosen stops is ordered, carried along and printed on one page', async ({ page }) => {
  const rows = (await nearby(page, `${AT}&limit=20`)).rows;
  const stops = rows.map(({ number }) => `stop=${number}`).join('&');
  await page.goto(`/inspect/round?${AT}&${stops}`);
  await expect(page.locator('[data-total-metres]')).toContainText('20 处，直线共');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const language of ['zh-CN', 'en']) {
    await page.goto(`/inspect/round?${AT}&${stops}&lang=${language}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  }
});

test('an entry tells what was said, promised and claimed, how to find it, and leads nowhere that is invented', async ({
  page,
}) => {
  const { rows } = await nearby(page, `${AT}&limit=50`);
  const row = rows.find(({ opinions, state }) => opinions > 0 && state === 'submitted') ?? rows[0]!;
  await page.goto(`/inspect/issue/${row.number}?${AT}`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(row.title);
  for (const heading of ['怎么找到', '居民怎么说', '承诺了什么', '单位说办了什么']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  await expect(page.locator('[data-map-svg]')).toBeVisible();
  await expect(page.locator('[data-navigation="none"]')).toContainText('虚构');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('where there is no signal, what was opened is still there and says how old it is', async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto(`/inspect?${AT}`);
  await expect(page.locator('[data-keeping="on"]')).toBeVisible();
  const [opened, chosen, never] = (await rowNumbers(page)) as [string, string, string];
  await page.getByLabel(`选上 ${chosen}`).tap();
  const isKept = (part: string) =>
    page.evaluate(async (wanted) => {
      const names = (await caches.keys()).filter((name) => name.endsWith('-pages'));
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().some(({ url }) => url.includes(wanted));
    }, part);
  await expect.poll(() => isKept(`issue/${chosen}`)).toBe(true);
  await expect.poll(() => isKept('round')).toBe(true);
  await page.goto(`/inspect/issue/${opened}?${AT}`);
  await expect.poll(() => isKept(`issue/${opened}`)).toBe(true);

  await context.setOffline(true);
  await page.goto(`/inspect/issue/${opened}?${AT}`);
  await expect(page.locator(`[data-entry="${opened}"]`)).toBeVisible();
  await expect(page.locator('[data-offline="true"]')).toContainText('没有信号');
  await page.goto(`/inspect/issue/${chosen}`);
  await expect(page.locator(`[data-entry="${chosen}"]`)).toBeVisible();
  await page.goto('/inspect?light=grey');
  await expect(page.locator('[data-issue]').first()).toBeVisible();
  await expect(page.locator('[data-offline="true"]')).toBeVisible();
  await page.goto(`/inspect/issue/${never}`);
  await expect(page.getByText('这一页还没有打开过')).toBeVisible();
  await expect(page.getByRole('link', { name: opened })).toBeVisible();
  await context.setOffline(false);
});

test('what is kept on the phone can be deleted, and no other page is ever answered from it', async ({
  page,
}) => {
  await page.goto(`/inspect?${AT}`);
  await expect(page.locator('[data-keeping="on"]')).toBeVisible();
  await page.getByRole('button', { name: '清除本机保存的内容' }).tap();
  await expect(page.locator('[data-keeping="forgotten"]')).toBeVisible();
  const keptPages = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.endsWith('-pages'));
      return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat().length;
    });
  await expect.poll(keptPages).toBe(0);
  await page.goto('/command');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`nothing is wider than a phone of 360 px and everything fits a thumb, in ${language}`, async ({
    page,
  }) => {
    const [row] = (await nearby(page, AT)).rows;
    for (const path of [
      `/inspect?${AT}`,
      '/inspect?show=unlocated',
      `/inspect/issue/${row!.number}?${AT}&stop=${row!.number}`,
      `/inspect/round?${AT}&stop=${row!.number}`,
    ]) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      for (const fold of await page.locator('summary').all()) await fold.tap();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const small = await page
        .locator('a:visible, button:visible, select:visible, summary:visible, label:visible')
        .evaluateAll((all) =>
          all
            .filter((one) => !one.closest('svg') && !one.closest('label label'))
            .map((one) => ({
              words: one.textContent?.trim().slice(0, 20),
              height: Math.round(one.getBoundingClientRect().height),
            }))
            .filter(({ height }) => height < 44),
        );
      expect({ path, small }).toEqual({ path, small: [] });
    }
  });
}
