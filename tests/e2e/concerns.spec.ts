import { type APIRequestContext, type Page, test } from '@playwright/test';
import type { IssueEntry, IssueList } from '@/lib/contract/issue';
import type { Mine } from '@/lib/contract/mine';
import { openAs } from './open-as';
import { expect, openCommand } from './open-command';
import { act } from './take-steps';

const button = (page: Page) => page.locator('[data-mine-button]');
const unreadOf = async (page: Page) => Number(await button(page).getAttribute('data-mine-button'));
const group = (page: Page, key: string) => page.locator(`[data-concern="${key}"]`);
const line = (page: Page, number: string) => page.locator(`#list [data-issue="${number}"]`);

const read = async <T>(request: APIRequestContext, address: string): Promise<T> =>
  (await (await request.get(address)).json()) as T;

test('what is given to a handler appears in his open list, unread, in the title too; opened, it is read', async ({
  browser,
}) => {
  test.slow(); // two people
  const clerk = await openAs(browser, 'clerk', '/account');
  const { rows } = await read<IssueList>(clerk.request, '/api/issues?state=registered&limit=1');
  const { number } = rows[0]!;

  const handler = await openAs(browser, 'handler', '/command');
  await button(handler).click();
  await expect(handler).toHaveURL(/show=mine/);
  await expect(handler.locator('#list')).toBeFocused();
  await expect(line(handler, number)).toHaveCount(0);
  const before = await unreadOf(handler);

  const limit = { amount: 3, unit: 'working_day' };
  await act(clerk.request, number, { kind: 'dispatch', leadUnit: 'property', limit });
  await expect.poll(() => unreadOf(handler)).toBe(before + 1);
  await expect(handler).toHaveTitle(new RegExp(`^\\(${before + 1}\\) `));
  await expect(button(handler)).toHaveAccessibleName(`与我有关：${before + 1} 件未读`);
  await group(handler, 'given').click();
  await expect(line(handler, number)).toContainText('未读');

  await line(handler, number).click();
  await expect(handler.locator(`[data-entry="${number}"]`)).toBeVisible();
  await expect.poll(() => unreadOf(handler)).toBe(before);
  await handler.goBack();
  await expect(line(handler, number)).toBeVisible();
  await expect(line(handler, number)).not.toContainText('未读');
  await handler.goBack();
  await expect(group(handler, 'all')).toHaveAttribute('aria-current', 'true');

  await act(clerk.request, number, { kind: 'comment', text: '请先联系居民' });
  await expect.poll(() => unreadOf(handler)).toBe(before + 1);
  await handler.getByRole('button', { name: '全部标为已读' }).click();
  await expect.poll(() => unreadOf(handler)).toBe(0);
  await expect(handler).toHaveTitle(/^[^(]/);
  await handler.context().close();
  await clerk.context().close();
});

const headingOf = (page: Page) => page.getByRole('heading', { name: '与我有关' });

/** Scrolls to the figures, from where the list is not seen. */
async function lookAway(page: Page): Promise<void> {
  await page
    .locator('[data-figure]')
    .first()
    .evaluate((figure) => figure.scrollIntoView());
  await expect(headingOf(page)).not.toBeInViewport();
}

test('on a phone the list is under the eyes of whoever comes by its address, and comes back at every press of its button', async ({
  browser,
}) => {
  const page = await openAs(browser, 'clerk', '/account');
  await page.setViewportSize({ width: 390, height: 844 });
  const heading = headingOf(page);
  const sheet = page.locator('[data-height]');
  const isSeen = () => expect(heading).toBeInViewport({ ratio: 1 });
  await page.goto('/command?show=mine');
  await isSeen();
  await page.reload();
  await isSeen();
  await lookAway(page);
  await button(page).click();
  await isSeen();
  await expect(page.locator('#list')).toBeFocused();
  await sheet.getByRole('button').first().press('ArrowDown');
  await expect(sheet).toHaveAttribute('data-height', 'peek');
  await button(page).click();
  await expect(sheet).toHaveAttribute('data-height', 'half');
  await isSeen();
  await page.context().close();
});

test('on a phone that cannot draw the living map the button leads to the list as well', async ({
  browser,
}) => {
  const page = await openAs(browser, 'clerk', '/account');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/command');
  const heading = headingOf(page);
  for (const _ of ['from elsewhere', 'while it is there']) {
    await expect(page.locator('#map')).toHaveAttribute('data-map', 'no-webgl');
    await lookAway(page);
    await button(page).click();
    await expect(heading).toBeInViewport({ ratio: 1 });
  }
  await page.context().close();
});

test('each group opens to as many rows as it counts, without a script too; i opens the list', async ({
  browser,
}) => {
  const page = await openAs(browser, 'clerk', '/account');
  await openCommand(page);
  await page.keyboard.press('i');
  await expect(page.locator('[data-rows="mine"]')).toBeFocused();
  const { groups } = await read<Mine>(page.request, '/api/mine?limit=0');
  for (const { key, count } of groups) {
    await group(page, key).click();
    await expect(page.locator('[data-mine-total]')).toHaveAttribute('data-mine-total', String(count));
    await expect(page.locator('#list [data-issue]')).toHaveCount(count);
    const address = new URL(page.url());
    const plain = await (await page.request.get(address.pathname + address.search)).text();
    const list = plain.slice(plain.indexOf('data-rows="mine"'));
    expect(list.match(/data-issue="/g)?.length ?? 0).toBe(count);
  }
  await page.context().close();
});

test('whom nothing can concern has no button, and the address says why', async ({ browser }) => {
  const page = await openAs(browser, 'volunteer', '/command?show=mine');
  await expect(page.locator('[data-rows="mine"]')).toContainText('您的角色不承办问题');
  await expect(button(page)).toHaveCount(0);
  await page.context().close();
});

test('an inspector gives the verdict where he stands; without a signal nothing that he typed is lost', async ({
  browser,
  request,
}) => {
  const { rows } = await read<IssueList>(request, '/api/issues?state=submitted&limit=1');
  const { number } = rows[0]!;
  const page = await openAs(browser, 'inspector', `/inspect/issue/${number}`);
  await page.setViewportSize({ width: 390, height: 844 });
  const steps = page.locator('[data-actions]');
  const [pass, fail] = await Promise.all(
    ['核查通过', '核查不通过'].map((name) => steps.getByRole('button', { name }).boundingBox()),
  );
  expect(fail!.y).toBe(pass!.y); // the two answers stand side by side
  await steps.getByRole('button', { name: '核查通过' }).click();
  await steps.locator('textarea').fill('到现场看过，通了');
  for (const one of await steps.locator('button, textarea').all())
    expect((await one.boundingBox())!.height).toBeGreaterThanOrEqual(44);

  await page.context().setOffline(true);
  await steps.getByRole('button', { name: '核查通过' }).click();
  await expect(steps.getByRole('alert')).toBeVisible();
  await expect(steps.locator('textarea')).toHaveValue('到现场看过，通了');
  await page.context().setOffline(false);
  await steps.getByRole('button', { name: '核查通过' }).click();
  await expect(steps.getByRole('status')).toContainText('已记入台账');

  await steps.getByRole('button', { name: '销号' }).click();
  await steps.getByRole('button', { name: '销号' }).click();
  await expect(steps.getByRole('button', { name: '重启' })).toBeVisible();
  const { state, events } = await read<IssueEntry>(request, `/api/issues/${number}`);
  expect(state).toBe('written_off');
  expect(events.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([
    ['verify_pass', '到现场看过，通了'],
    ['write_off', null],
  ]);
  await page.context().close();
});
