import { test } from '@playwright/test';
import { signInAs } from '@/tests/support/sign-in';
import { drawnOf } from './open-command';
import {
  busiestBuilding,
  expect,
  expectNothingTooWide,
  openFigure,
  readOpenPlaces,
  readOverview,
} from './open-public';

const PHONE = { width: 390, height: 844 };

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test('the first page tells what is open and solved, draws the map and leads to a place', async ({
    page,
  }) => {
    await page.goto('/');
    const { street, communities } = await readOverview(page);
    expect(await openFigure(page, 'open')).toBe(street.counts.open);
    expect(await openFigure(page, 'solvedLately')).toBe(street.counts.solvedLately);
    await expect(page.locator('[data-map-svg="fit"]')).toBeVisible();
    await expect(page.getByText('示意图 · 合成数据').first()).toBeVisible();
    for (const community of communities) {
      const row = page.locator(`[data-place="${community.id}"]`);
      await expect(row).toContainText(community.nameZh);
      await expect(row).toContainText(String(community.counts.open));
    }
    await page.locator(`[data-place="${communities[0]!.id}"] a`).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(communities[0]!.nameZh);
    await expect(page.getByText(/户数少于 20 户的楼院/)).toBeVisible();
  });

  test('a compound is found by its name and by its initials, with a plain form', async ({ page }) => {
    const building = await busiestBuilding(page);
    await page.goto('/');
    await page.getByRole('searchbox').fill(building.nameZh);
    await page.getByRole('button', { name: '查找' }).click();
    await expect(page.locator(`[data-place="${building.id}"]`)).toBeVisible();
    await page.getByRole('searchbox').fill('xinhua');
    await page.getByRole('button', { name: '查找' }).click();
    await expect(page.locator('[data-place]').first()).toContainText('新华');
    await page.goto('/find?q=没有这个地方呀');
    await expect(page.getByText('没有找到“没有这个地方呀”')).toBeVisible();
    await expect(page.locator('[data-place]')).toHaveCount(4);
  });

  test('large letters are a link, make everything at least 1.35 times as large, and are remembered', async ({
    page,
  }) => {
    const size = () =>
      page.locator('h1').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    await page.goto('/');
    const usual = await size();
    await page.getByRole('link', { name: '大字' }).click();
    expect(await size()).toBeGreaterThanOrEqual(usual * 1.35);
    await page.goto('/about');
    expect(await size()).toBeGreaterThanOrEqual(usual * 1.35);
    await page.getByRole('link', { name: '标准字' }).click();
    expect(await size()).toBe(usual);
  });

  test('language and look are links too, and the office’s own pages keep theirs', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'EN', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.goto('/about');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How this works');
    await page.getByRole('link', { name: 'Dark', exact: true }).click();
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });

  test('an address that is no place answers like every other, with a way back', async ({ page }) => {
    const answers = await Promise.all(
      ['aaaaaaaaaaaa', 'B-001', 'LJ-2026-00001', '%E2%82%AC'].map((id) => page.request.get(`/place/${id}`)),
    );
    expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404, 404]);
    await page.goto('/place/aaaaaaaaaaaa');
    await page.getByRole('link', { name: '回到首页' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('办到哪一步');
  });
});

test('the page of a place tells each thing that the interface tells, since when, until when and with whom', async ({
  page,
}) => {
  const building = await busiestBuilding(page);
  const answer = await page.request.get(`/api/open/places/${building.id}`);
  const { open, closed, path } = (await answer.json()) as {
    open: { id: string; dueOn: string | null }[];
    closed: { id: string }[];
    path: { nameZh: string }[];
  };
  expect(open.length).toBe(building.counts.open);
  await page.goto(`/place/${building.id}`);
  const listed = await page
    .locator('[data-open-issue]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-open-issue')));
  expect(listed).toEqual([...open, ...closed].map(({ id }) => id));
  for (const issue of open) {
    const row = page.locator(`[data-open-issue="${issue.id}"]`);
    await expect(row).toContainText('日登记');
    if (issue.dueOn) await expect(row).toContainText('日前办完');
  }
  await expect(page.getByRole('navigation', { name: '所在位置' }).getByRole('link')).toHaveText(
    path.map(({ nameZh }) => nameZh),
  );
});

test('no script comes before somebody touches the page, and then all do', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') fetched.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  // as software that reads the screen does it, without pointer or key
  const position = page.getByRole('button', { name: '用我的位置' });
  await position.evaluate((button: HTMLButtonElement) => button.click());
  await expect(page.getByText(/没有取得位置/)).toBeVisible();
  await expect(page.locator('button[data-awake]')).toHaveCount(2);
  expect(fetched.length).toBeGreaterThan(3);
});

test('suggestions come while one writes, also for pinyin', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('/');
  await page.getByRole('searchbox').fill('新华');
  const first = page.locator('search li a').first();
  await expect(first).toContainText('新华');
  await first.click();
  await expect(page).toHaveURL(/\/place\//);
});

test('a position leads to the nearest compound, and one that is refused is told', async ({
  page,
  context,
}) => {
  const { nameZh, at } = await busiestBuilding(page);
  await page.goto('/');
  await page.getByRole('button', { name: '用我的位置' }).click();
  await expect(page.getByText(/没有取得位置/)).toBeVisible();
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: at![0], latitude: at![1] });
  await page.goto('/');
  await page.getByRole('button', { name: '用我的位置' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('离您最近的地方');
  await expect(page.locator('[data-place]').first()).toContainText(nameZh);
  await page.goto('/find?at=0,0');
  await expect(page.getByText('您不在这个街道附近。')).toBeVisible();
});

test('the map moves when one asks for it, and a tap on a compound leads to its page', async ({ page }) => {
  test.slow();
  const building = await busiestBuilding(page);
  await page.goto(`/place/${building.id}`);
  await page.getByRole('button', { name: '打开可以移动的地图' }).click();
  await expect(page.locator('[data-open-map="ready"]')).toBeVisible({ timeout: 60_000 });
  const places = await readOpenPlaces(page);
  const drawn = (await drawnOf(page, 'open-mark')).length + (await drawnOf(page, 'open-solved')).length;
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThanOrEqual(places.length);
  await page.locator('[data-live-map]').click();
  await expect(page).toHaveURL(new RegExp(`/place/${building.id}$`));
});

test('no source of a page holds an internal number, a text of the ledger or a place that is not published', async ({
  page,
  baseURL,
}) => {
  const headers = await signInAs(baseURL!, 'clerk');
  const issues = await page.request.get('/api/issues?state=all&limit=200', { headers });
  const { rows } = (await issues.json()) as { rows: { number: string; title: string }[] };
  expect(rows.length).toBeGreaterThan(100);
  const { communities } = await readOverview(page);
  const building = await busiestBuilding(page);
  for (const address of ['/', '/about', `/place/${communities[0]!.id}`, `/place/${building.id}`]) {
    const source = await (await page.request.get(address)).text();
    expect(source).not.toMatch(/LJ-\d{4}-\d+/);
    for (const { title } of rows) expect(source).not.toContain(title);
  }
});

for (const width of [360, 390, 1920]) {
  test(`at ${width} px nothing is wider than the screen, in either language and in large letters`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const { communities } = await readOverview(page);
    for (const path of ['/', `/place/${communities[0]!.id}`, '/about', '/find?q=x']) {
      for (const query of ['lang=zh-CN&type=usual', 'lang=en&type=large', 'lang=zh-CN&type=large']) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}${query}`);
        await expectNothingTooWide(page);
      }
    }
  });
}

test('what is past its day is as many on the page as in its figure', async ({ page }) => {
  const places = await readOpenPlaces(page);
  const late = places.find(({ kind, counts }) => kind === 'building' && counts.overdue > 0);
  await page.goto(`/place/${late!.id}`);
  await expect(page.locator('[data-standing="overdue"]')).toHaveCount(late!.counts.overdue);
});
