import { type Page, test } from '@playwright/test';
import { expect, listCount, openCommand, readIssues, settled } from './open-command';

const NAME = '搜楼院 / 路口 / 编号';
const box = (page: Page) => page.getByRole('combobox', { name: NAME });
const options = (page: Page) => page.getByRole('listbox', { name: '搜索建议' }).getByRole('option');
const active = (page: Page) => page.locator('#search-choices [aria-selected="true"]');

interface Living extends Element {
  mapHost?: { project(lng: number, lat: number): { x: number; y: number } };
}
/** Where a place is drawn now, from the middle of the map, px. */
const fromMiddle = (page: Page, [lng, lat]: [number, number]) =>
  page.locator('[data-live-map]').evaluate(
    (element: Living, [x, y]) => {
      const at = element.mapHost!.project(x!, y!);
      return Math.hypot(at.x - element.clientWidth / 2, at.y - element.clientHeight / 2);
    },
    [lng, lat] as const,
  );

test('lj finds 老街; a community is chosen with the keyboard, and the map flies there', async ({ page }) => {
  await openCommand(page);
  await page.keyboard.press('/');
  await page.keyboard.type('xhj');
  await expect(options(page).first()).toContainText('新华街');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await box(page).fill('lj');
  await expect(page.locator('[data-choice="street"]')).toContainText('老街');
  await expect(page.locator('#search-choices mark').first()).toHaveText('老街');

  await box(page).fill('xinhuajieshequ');
  await expect(options(page).first()).toContainText('新华街社区');
  const id = await active(page).getAttribute('id');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', id ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/area=community:/);
  await expect(page.locator('#search-choices')).toHaveCount(0);
  const code = new URL(page.url()).searchParams.get('area')?.split(':')[1];
  const places = await (await page.request.get('/api/search?q=xinhuajieshequ')).json();
  const [west, south, east, north] = places.places[0].bounds;
  expect(places.places[0].code).toBe(code);
  await expect.poll(() => fromMiddle(page, [(west + east) / 2, (south + north) / 2])).toBeLessThan(12);
});

test('arrows, Home and End go through the suggestions, Escape closes them and keeps the words', async ({
  page,
}) => {
  await openCommand(page);
  await box(page).fill('五一路');
  await expect(page.locator('[data-choice="road"]').first()).toContainText('五一路');
  const count = await options(page).count();
  const isActive = (position: number) =>
    expect(active(page)).toHaveAttribute('id', `search-choice-${position}`);
  await isActive(0);
  for (const [key, position] of [
    ['ArrowDown', 1],
    ['End', count - 1],
    ['ArrowDown', 0],
    ['ArrowUp', count - 1],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await isActive(position);
  }
  await page.keyboard.press('End');
  await expect(active(page)).toContainText('按文字筛选');
  await page.keyboard.press('Escape');
  await expect(page.locator('#search-choices')).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('五一路');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toBeVisible();
});

test('a crossing by its roads leads down to it', async ({ page }) => {
  await openCommand(page);
  await box(page).fill('受降路与五一路交叉口');
  await page.getByRole('option', { name: /五一路受降路口/ }).click();
  await expect(page).toHaveURL(/area=crossing:/);
});

test('a merchant leads to its point, with its layer switched on', async ({ page }) => {
  await openCommand(page);
  const merchants = await (await page.request.get('/api/merchants')).json();
  const { properties, geometry } = merchants.features[3];
  await box(page).fill(properties.code);
  await expect(active(page)).toContainText(properties.nameZh);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/layers=[^&]*merchants/);
  await expect.poll(() => fromMiddle(page, geometry.coordinates)).toBeLessThan(12);
});

test('a number leads to its entry', async ({ page }) => {
  await openCommand(page);
  const { rows } = await readIssues(page, 'state=open&limit=1');
  const { number } = rows[0]!;
  await box(page).fill(number.toLowerCase());
  await expect(active(page)).toContainText(number);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-entry]')).toHaveAttribute('data-entry', number);
});

test('Enter on words filters by them, typed faster than they are answered too', async ({ page }) => {
  await openCommand(page);
  await page.route('**/api/search?**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await box(page).fill('路灯');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/text=/);
  await settled(page);
  const { total } = await readIssues(page, `state=open&text=${encodeURIComponent('路灯')}`);
  await expect.poll(() => listCount(page)).toBe(total);
  await page.getByRole('link', { name: /^去掉：/ }).click();
  await expect(box(page)).toHaveValue('');
});

test('what the input method has not decided is not searched for, and its Enter chooses nothing', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/search')) asked.push(decodeURIComponent(request.url()));
  });
  await openCommand(page);
  await box(page).focus();
  const input = await page.context().newCDPSession(page);
  const address = page.url();
  for (const text of ['l', 'lu', 'lu d', "lu'deng"]) {
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await page.waitForTimeout(400);
  expect(asked).toEqual([]);
  expect(page.url()).toBe(address);
  await input.send('Input.insertText', { text: '路灯' });
  await expect(options(page).last()).toContainText('路灯');
  await expect.poll(() => asked).toHaveLength(1);
  expect(asked[0]).toContain('q=路灯');
});

test('nothing found says so, and no answer says what happened', async ({ page }) => {
  await openCommand(page);
  await box(page).fill('zzzzqqqq');
  await expect(page.getByText('没有找到“zzzzqqqq”')).toBeVisible();
  await expect(options(page)).toHaveCount(1);
  await page.route('**/api/search?**', (route) => route.abort());
  await box(page).fill('老街');
  const alert = page.getByRole('search').getByRole('alert');
  await expect(alert).toContainText('连不上服务器');
  await page.unroute('**/api/search?**');
  await alert.getByRole('button', { name: '再试一次' }).click();
  await expect(options(page).first()).toContainText('老街');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the search fills the screen, with lines for a thumb', async ({ page }) => {
    await openCommand(page);
    await box(page).tap();
    await expect(page.getByText(/拼音和首字母也行/)).toBeVisible();
    await box(page).fill('老街');
    await expect(page.locator('[data-choice="community"]').first()).toContainText('老街');
    const sheet = await page.getByRole('search').boundingBox();
    expect([sheet?.width, sheet?.height]).toEqual([390, 844]);
    for (const option of await options(page).all()) {
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole('button', { name: '取消' }).tap();
    await expect(page.locator('#search-choices')).toHaveCount(0);
    await expect(page.locator('#map')).toBeInViewport();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box is a form that filters by words', async ({ page }) => {
    await page.goto('/command?light=red');
    await page.getByRole('combobox', { name: NAME }).fill('路');
    await page.getByRole('button', { name: '搜索' }).click();
    await expect(page).toHaveURL(/light=red/);
    await expect(page).toHaveURL(/text=%E8%B7%AF/);
  });
});
