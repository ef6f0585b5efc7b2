import { type Page, test } from '@playwright/test';
import type { IssueEntry } from '@/lib/contract/issue';
import { openAs } from './open-as';
import { expect, figure, openCommand, readIssues } from './open-command';
import { fillSignIn } from './sign-in';
import { actions, choose, send } from './take-steps';

/** A registered issue that the rules give to the unit of the demo's handler, of a kind that no picture shows (photos.spec.ts). */
async function findRegistered(page: Page): Promise<IssueEntry> {
  const { rows } = await readIssues(page, 'state=registered&limit=50');
  for (const { number } of rows) {
    const entry = (await (await page.request.get(`/api/issues/${number}`)).json()) as IssueEntry;
    if (entry.proposal?.leadUnit === 'property' && !entry.needsAfterPhoto) return entry;
  }
  throw new Error('The demo has no registered issue for the property office');
}

test('an issue goes its road: given, handled, checked by another, written off; a wall that is open follows', async ({
  page,
  browser,
}) => {
  test.slow(); // four people, four maps
  const { number } = await findRegistered(page);
  await openCommand(page); // the wall
  const open = await figure(page, 'open');

  const clerk = await openAs(browser, 'clerk', `/command?issue=${number}`);
  await choose(clerk, '交办');
  await expect(actions(clerk)).toContainText('按类别交牵头单位');
  await expect(actions(clerk).getByLabel('牵头单位')).toHaveValue('property');
  await send(clerk, '交办', '请尽快到场');
  const given = clerk.locator('[data-event="dispatch"]');
  await expect(given).toContainText('请尽快到场');
  await expect(given.locator('[data-part="lead"]')).toContainText('牵头单位');
  await expect(given.locator('[data-part="due"]')).toContainText('月');
  await clerk.context().close();

  const handler = await openAs(browser, 'handler', `/command?issue=${number}`);
  await choose(handler, '开始办理');
  await send(handler, '开始办理');
  await choose(handler, '报请核查');
  await send(handler, '报请核查', '已疏通，现场恢复');
  await expect(actions(handler)).toContainText('须由别人来做');
  await expect(actions(handler).getByRole('button', { name: '核查通过' })).toHaveCount(0);
  await handler.context().close();

  const inspector = await openAs(browser, 'inspector', `/command?issue=${number}`);
  await choose(inspector, '核查通过');
  await send(inspector, '核查通过', '看过，通了');
  await choose(inspector, '销号');
  await send(inspector, '销号');
  await expect(inspector.locator('[data-event]')).toHaveCount(6);
  await inspector.context().close();

  await expect.poll(() => figure(page, 'open')).toBe(open - 1);
});

test('what somebody types is kept when another was faster; he is told, looks, and goes on', async ({
  page,
  browser,
}) => {
  const { rows } = await readIssues(page, 'state=registered&limit=1&sort=number');
  const { number } = rows[0]!;
  await openCommand(page, `?issue=${number}`);
  await choose(page, '加备注');
  await actions(page).locator('textarea').fill('书记要求本周内解决');
  const clerk = await openAs(browser, 'clerk', `/command?issue=${number}`);
  await choose(clerk, '加备注');
  await send(clerk, '加备注', '居民又打来电话');
  await expect(actions(page).getByRole('alert')).toContainText(
    '有了新的进展：台账员 示例台账员01记了“备注”：“居民又打来电话”，现在是“已登记”',
  );
  await expect(actions(page).locator('textarea')).toHaveValue('书记要求本周内解决');
  await expect(actions(page).getByRole('button', { name: '加备注', exact: true })).toBeDisabled();
  await actions(page).getByRole('button', { name: '我看过了，继续' }).click();
  await send(page, '加备注');
  await expect(page.locator('[data-event="comment"]').last()).toContainText('书记要求本周内解决');
  await clerk.context().close();
});

test('without a signal nothing is lost, and what is sent again is written once', async ({ page }) => {
  const { rows } = await readIssues(page, 'state=registered&limit=2&sort=number');
  const { number } = rows[1]!;
  await openCommand(page, `?issue=${number}`);
  const before = await page.locator('[data-event]').count();
  await choose(page, '加备注');
  await actions(page).locator('textarea').fill('记一笔');
  // the answer is lost on its way back: the server has written already
  await page.route('**/events', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await actions(page).getByRole('button', { name: '加备注', exact: true }).click();
  await expect(actions(page).getByRole('alert').first()).toBeVisible();
  await expect(actions(page).locator('textarea')).toHaveValue('记一笔');
  await page.unroute('**/events');
  await actions(page).getByRole('button', { name: '加备注', exact: true }).click();
  await expect(actions(page).getByRole('status')).toContainText('已记入台账');
  await expect(page.locator('[data-event]')).toHaveCount(before + 1);
});

test('what was typed outlives a session that ended: after the sign-in the form is there again with it', async ({
  browser,
}) => {
  const clerk = await openAs(browser, 'clerk', '/command');
  const { rows } = await readIssues(clerk, 'state=registered&limit=3&sort=number');
  const { number } = rows[2]!;
  await openCommand(clerk, `?issue=${number}`);
  await choose(clerk, '加备注');
  await actions(clerk).locator('textarea').fill('居民下午在家');
  await clerk.context().clearCookies({ name: 'guatu.session_token' });
  await actions(clerk).getByRole('button', { name: '加备注', exact: true }).click();
  await actions(clerk).getByRole('alert').getByRole('button', { name: '登录' }).click();
  await fillSignIn(clerk, 'clerk');
  await expect(actions(clerk).locator('textarea')).toHaveValue('居民下午在家');
  await send(clerk, '加备注');
  await clerk.reload();
  await expect(clerk.locator('[data-event="comment"]').last()).toContainText('居民下午在家');
  await expect(actions(clerk).locator('form')).toHaveCount(0);
  await clerk.context().close();
});

test('a place that somebody began to change is there again after the page was opened anew, and is the one that is written', async ({
  browser,
}) => {
  const clerk = await openAs(browser, 'clerk', '/command');
  const { rows } = await readIssues(clerk, 'state=registered&limit=7&sort=number');
  const { number } = rows[6]!;
  await openCommand(clerk, `?issue=${number}`);
  await choose(clerk, '更正');
  await actions(clerk).getByLabel('为什么更正').fill('登记时楼院写错了');
  const words = actions(clerk).getByLabel('地点（文字）');
  await words.fill('');
  await words.pressSequentially('yinxing');
  const choice = clerk.locator('[data-place-choice^="building:"]').first();
  const place = (await choice.getAttribute('data-place-choice'))!;
  await choice.click();
  await words.pressSequentially('三单元');
  const typed = await words.inputValue();

  await clerk.reload();
  await expect(words).toHaveValue(typed);
  await expect(actions(clerk).locator('[data-place-chosen]')).toHaveAttribute('data-place-chosen', place);
  await send(clerk, '更正');
  const entry = (await (await clerk.request.get(`/api/issues/${number}`)).json()) as IssueEntry;
  expect(entry).toMatchObject({ placeText: typed, building: place.split(':')[1] });
  await clerk.context().close();
});

test('a number that is none is refused in the words of the form, and a merged issue is not called solved', async ({
  browser,
}) => {
  const clerk = await openAs(browser, 'clerk', '/command');
  const { rows } = await readIssues(clerk, 'state=registered&limit=5&sort=number');
  const [from, into] = [rows[3]!.number, rows[4]!.number];
  await openCommand(clerk, `?issue=${from}`);
  await choose(clerk, '并案');
  const field = actions(clerk).getByLabel('并入哪一件（编号）');
  await field.fill('垃圾');
  await actions(clerk).getByRole('button', { name: '并案', exact: true }).click();
  await expect(actions(clerk).getByRole('alert')).toHaveText(
    '没有记入台账：“并入哪一件（编号）”填的“垃圾”不能用。请填另一件未结问题的编号，可从候选里选。',
  );
  await field.fill(into);
  await send(clerk, '并案');
  await expect(clerk.locator('[data-event="merge"] [data-part="mergedInto"]')).toContainText(into);
  const head = clerk.locator('[data-entry] header');
  await expect(head).toContainText(`已并入 ${into}`);
  await expect(head).not.toContainText('已销号');
  await clerk.context().close();
});
