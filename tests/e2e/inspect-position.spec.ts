import { type Page, test } from '@playwright/test';
import { expect } from './open-command';
import { AT, follow, nearby, PHONE, rowNumbers, stand, standAndFollow } from './open-inspect';

test.use(PHONE);

const metresOfRows = (page: Page) =>
  page
    .locator('[data-metres]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-metres'))));

test('the list follows the phone: sorted at every step, asked for anew after some way', async ({
  page,
  context,
}) => {
  await standAndFollow(page, { longitude: 114.034, latitude: 33.577 });
  await expect(page.locator('[data-position="here"]')).toContainText('误差约 8 米');
  const { rows } = await nearby(page, 'at=114.034,33.577');
  await expect.poll(() => rowNumbers(page)).toEqual(rows.map(({ number }) => number));

  const target = rows[7]!;
  await stand(context, { longitude: target.lng!, latitude: target.lat! });
  await expect
    .poll(async () => (await rowNumbers(page))[0])
    .toBe((await nearby(page, `at=${target.lng},${target.lat}`)).rows[0]!.number);
  const metres = await metresOfRows(page);
  expect(metres).toEqual([...metres].sort((a, b) => a - b));
});

test('who taps 用我的位置 before the page follows again by itself is followed too', async ({ page }) => {
  await standAndFollow(page);
  for (const address of ['/inspect', `/inspect?${AT}`]) {
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('button', { name: '用我的位置' }).tap();
    await expect(page.locator('[data-position="here"]')).toBeVisible();
  }
  // a second later the button means what it says
  await expect(async () => {
    await page.getByRole('button', { name: '不再跟随' }).tap();
    await expect(page.locator('[data-position="off"]')).toBeAttached({ timeout: 200 });
  }).toPass({ intervals: [1200] });
});

test('the arrow points to the place, and turns with the phone where it says which way it faces', async ({
  page,
}) => {
  await standAndFollow(page);
  const { rows } = await nearby(page, AT);
  const first = rows.find(({ metres }) => metres! > 30)!;
  const arrow = page.locator(`[data-issue="${first.number}"] [data-turn]`);
  await expect
    .poll(async () => Math.abs(Number(await arrow.getAttribute('data-turn')) - first.bearingDegrees!))
    .toBeLessThan(2);
  await expect(page.getByText('箭头以正上方为北')).toBeVisible();
  const screenAngle = await page.evaluate(() => window.screen.orientation.angle);
  const turnEast = () =>
    page.evaluate(() => {
      const facing = { absolute: true, alpha: 270, beta: 0, gamma: 0 };
      window.dispatchEvent(new DeviceOrientationEvent('deviceorientationabsolute', facing));
    });
  await expect
    .poll(async () => {
      await turnEast(); // a phone says it many times a second
      const turn = Number(await arrow.getAttribute('data-turn'));
      return Math.abs(((turn - (first.bearingDegrees! - 90 - screenAngle) + 900) % 360) - 180);
    })
    .toBeLessThan(2);
  await expect(page.getByText('箭头随手机转动')).toBeVisible();
});

test('a refused, an imprecise and a far position are said plainly, each with the way to go on', async ({
  page,
  context,
}) => {
  await page.goto('/inspect');
  await follow(page);
  await expect(page.locator('[data-position="refused"]')).toContainText('不允许也能用');
  await expect(page.locator('[data-issue]').first()).toBeVisible();

  await stand(context, undefined, 350);
  await page.reload();
  await expect(page.locator('[data-judged="imprecise"]')).toContainText('350 米');

  await stand(context, { longitude: 114.2, latitude: 33.58 });
  await expect(page.locator('[data-judged="far"]')).toContainText(/约 1\d 公里.*从街道中心算起/);
  await page.getByText('换个起点').tap();
  await page.getByRole('searchbox').fill('五一路');
  await page.getByRole('button', { name: '查找' }).tap();
  await page
    .getByRole('link', { name: /五一路/ })
    .first()
    .tap();
  await expect(page).toHaveURL(/from=(crossing|building):/);
  await expect(page.locator('[data-total]')).toContainText(/从.*五一路.*算起/);
});
