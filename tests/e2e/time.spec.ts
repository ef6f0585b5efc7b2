import { type Page, test } from '@playwright/test';
import { dayNumberOf, isoDayOf, localDay } from '@/lib/calendar/local-day';
import type { IssueEntry } from '@/lib/contract/issue';
import type { MapHost } from '@/lib/map/map-host';
import {
  drawnOf,
  expect,
  figure,
  listCount,
  openCommand,
  readIssues,
  readSummary,
  settled,
} from './open-command';

const handleOf = (page: Page) => page.getByRole('slider', { name: '显示哪一天' });
const daysBefore = (day: string, n: number) => isoDayOf(dayNumberOf(day) - n);
const historyLength = (page: Page) => page.evaluate(() => window.history.length);
const open = (day: string) => `state=open&asOf=${day}`;

/** How many marks the map draws while a day is played. */
const drawnOn = (page: Page, day: string) =>
  page.locator('[data-live-map]').evaluate(async (box, number) => {
    const { mapHost } = box as unknown as { mapHost: MapHost };
    await mapHost.play(number);
    return mapHost.marksPlayed;
  }, dayNumberOf(day));

async function expectDay(page: Page, day: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`asOf=${day}`));
  const { figures } = await readSummary(page, open(day));
  await settled(page);
  await expect.poll(() => figure(page, 'open')).toBe(figures.open);
  expect(await figure(page, 'overdue')).toBe(figures.overdue);
  expect(await listCount(page)).toBe(figures.issues);
}

test('the handle goes from day to day by the keyboard, and the whole screen with it', async ({ page }) => {
  await openCommand(page);
  const { today } = await readSummary(page);
  const handle = handleOf(page);
  await handle.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  const day = daysBefore(today, 6);
  await expectDay(page, day);
  await expect(page.locator('[data-as-of]')).toContainText('当日终了时的情况');
  const { figures, days } = await readSummary(page, open(day));
  expect(days.find((one) => one.day === day)?.open).toBe(figures.open);
  await expect(handle).toHaveAttribute('aria-valuetext', new RegExp(`未销号 ${figures.open} 件`));
  await page.getByRole('link', { name: '回到今天' }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(page.locator('[data-as-of]')).toHaveCount(0);
  await expect.poll(() => figure(page, 'open')).toBe((await readSummary(page)).figures.open);
});

test('each rest is one step back, and nothing on the way to it is', async ({ page }) => {
  await openCommand(page);
  const { today } = await readSummary(page);
  const before = await historyLength(page);
  const handle = handleOf(page);
  await handle.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await expectDay(page, daysBefore(today, 4));
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is in sight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let x = 20; x <= 400; x += 20) await page.mouse.move(box.x - x, box.y + box.height / 2);
  await expect(page).toHaveURL(new RegExp(daysBefore(today, 4)));
  await page.mouse.up();
  await expect(page).not.toHaveURL(new RegExp(daysBefore(today, 4)));
  expect(await historyLength(page)).toBe(before + 2);
  await page.goBack();
  await expectDay(page, daysBefore(today, 4));
  await page.goBack();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(handle).toHaveAttribute('aria-valuetext', /^今天/);
});

test('as many marks are played as the day has located issues', async ({ page }) => {
  await openCommand(page, '?shade=none');
  const { today } = await readSummary(page);
  for (const ago of [30, 12, 3]) {
    const { figures } = await readSummary(page, open(daysBefore(today, ago)));
    await expect.poll(() => drawnOn(page, daysBefore(today, ago))).toBe(figures.issues - figures.unlocated);
  }
});

/** An issue that was closed, and opened again on a later day. */
async function findReopened(page: Page): Promise<{ number: string; closedDay: string; reopenedDay: string }> {
  for (let offset = 0; ; offset += 200) {
    const { rows, total } = await readIssues(page, `located=true&limit=200&offset=${offset}`);
    for (const { number } of rows) {
      const entry = (await (await page.request.get(`/api/issues/${number}`)).json()) as IssueEntry;
      if (entry.reopenCount !== 1) continue;
      const dayOf = (kind: string) => {
        const at = entry.events.find((event) => event.kind === kind)?.at;
        return at ? localDay(new Date(at), 'Asia/Shanghai') : '';
      };
      const [closedDay, reopenedDay] = [dayOf('write_off'), dayOf('reopen')];
      if (dayOf('register') < closedDay && closedDay < reopenedDay) return { number, closedDay, reopenedDay };
    }
    if (offset + rows.length >= total) throw new Error('the demo has an issue that was reopened days later');
  }
}

test('a reopened issue is on the map before and after, and not on the days between', async ({ page }) => {
  test.slow();
  const { number, closedDay, reopenedDay } = await findReopened(page);
  await openCommand(page, `?text=${number}&asOf=${closedDay}`);
  await settled(page);
  expect(await listCount(page)).toBe(0);
  await expect.poll(() => drawnOf(page, 'issue-mark')).toEqual([]);
  await expect.poll(() => drawnOn(page, daysBefore(closedDay, 1))).toBe(1);
  await expect.poll(() => drawnOn(page, closedDay)).toBe(0);
  await expect.poll(() => drawnOn(page, reopenedDay)).toBe(1);
});

test('playing counts along, reaches today and stops there', async ({ page }) => {
  const { today, days } = await readSummary(page);
  await openCommand(page, `?asOf=${daysBefore(today, 20)}`);
  const before = await historyLength(page);
  const speed = page.getByLabel('播放速度');
  await speed.selectOption('2');
  await page.getByRole('button', { name: '逐日播放' }).click();
  await expect(page.locator('[data-as-of]')).toContainText('停下后');
  const handle = handleOf(page);
  await expect(handle).not.toHaveAttribute('aria-valuenow', String(dayNumberOf(today) - 20));
  await page.getByRole('button', { name: '暂停' }).press('Space');
  const now = Number(await handle.getAttribute('aria-valuenow'));
  const counts = days.find(({ day }) => day === isoDayOf(now));
  await expect.poll(() => figure(page, 'open')).toBe(counts?.open);
  await expectDay(page, isoDayOf(now));
  await speed.selectOption('15');
  await page.getByRole('button', { name: '逐日播放' }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(page.getByRole('button', { name: '逐日播放' })).toBeVisible();
  await expect(handle).toHaveAttribute('aria-valuetext', /^今天/);
  expect(await historyLength(page)).toBe(before + 2);
});

test('the brush selects a period, by hand and by keyboard, and it can be let go like any filter', async ({
  page,
}) => {
  await openCommand(page);
  const { today, days } = await readSummary(page);
  await page.getByRole('slider', { name: '登记期间从' }).focus();
  for (let i = 0; i < 2; i++) await page.keyboard.press('PageUp');
  const from = isoDayOf(dayNumberOf(days[0]?.day ?? '') + 14);
  await expect(page).toHaveURL(new RegExp(`openedFrom=${from}`));
  await expect(page).not.toHaveURL(/openedUntil/);
  await settled(page);
  const { figures } = await readSummary(page, `state=open&openedFrom=${from}`);
  expect(await listCount(page)).toBe(figures.issues);
  await page.getByRole('link', { name: /^去掉：登记/ }).click();
  await expect(page).not.toHaveURL(/openedFrom/);

  const chart = await page.locator('#panel-bottom [data-whole]').boundingBox();
  if (!chart) throw new Error('the chart is in sight');
  const dayAt = (n: number) => chart.x + (chart.width * (n + 0.5)) / days.length;
  await page.mouse.move(dayAt(10), chart.y + 20);
  await page.mouse.down();
  await page.mouse.move(dayAt(6), chart.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`openedFrom=${days[6]?.day}.*openedUntil=${days[10]?.day}`));
  await page.mouse.click(dayAt(20), chart.y + 20);
  await expect(page).toHaveURL(new RegExp(`openedFrom=${days[20]?.day}.*openedUntil=${days[20]?.day}`));
  await page.mouse.click(dayAt(20), chart.y + 20);
  await expect(page).not.toHaveURL(/opened/);
  expect(today > from).toBe(true);
});

test('an entry tells its whole story, with a mark where the shown day lies', async ({ page }) => {
  const { today } = await readSummary(page);
  const day = daysBefore(today, 10);
  const { rows } = await readIssues(page, 'state=closed&limit=50&sort=opened');
  const row = rows.find(
    ({ openedAt, closedAt }) => openedAt < `${day}T00` && closedAt !== null && closedAt > `${day}T24`,
  );
  if (!row) throw new Error('the demo has an issue that was open ten days ago and is closed today');
  await openCommand(page, `?asOf=${day}&issue=${row.number}`);
  const events = page.locator('[data-event], [data-as-of-mark]');
  await expect(page.locator('[data-as-of-mark]')).toContainText('当日终了时办到这里');
  const kinds = await events.evaluateAll((all) => all.map((one) => one.getAttribute('data-event') ?? 'mark'));
  expect(kinds.indexOf('mark')).toBeGreaterThan(0);
  expect(kinds.indexOf('mark')).toBeLessThan(kinds.length - 1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a past day is drawn by the server, map included, and another is chosen by a form', async ({
    page,
  }) => {
    const { today } = await readSummary(page);
    const day = daysBefore(today, 20);
    await page.goto(`/command?asOf=${day}`);
    await expectDay(page, day);
    const { rows } = await readIssues(page, `${open(day)}&located=true&limit=200`);
    await expect(page.locator('#map svg [id^="map-issue-"]')).toHaveCount(rows.length);
    await page.getByRole('textbox', { name: '显示哪一天' }).fill(daysBefore(today, 2));
    await page.getByRole('button', { name: '看这一天' }).click();
    await expectDay(page, daysBefore(today, 2));
    await page.getByRole('link', { name: '回到今天' }).click();
    await expect(page).not.toHaveURL(/asOf/);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the strip lies in the sheet, and what is touched in it is large enough for a thumb', async ({
    page,
  }) => {
    await openCommand(page);
    const { today } = await readSummary(page);
    const strip = page.locator('#panel-bottom');
    await strip.scrollIntoViewIfNeeded();
    const heights = await strip
      .locator('[role="slider"], button, select')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    const track = await strip.locator('[data-past]').boundingBox();
    if (!track) throw new Error('the track is in sight');
    await page.touchscreen.tap(track.x + track.width / 2, track.y + track.height / 2);
    await expect(page).toHaveURL(/asOf=/);
    const asOf = new URL(page.url()).searchParams.get('asOf') ?? '';
    expect(asOf < today).toBe(true);
    await expectDay(page, asOf);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
