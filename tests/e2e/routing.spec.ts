import { type Browser, test } from '@playwright/test';
import type { IssueEntry } from '@/lib/contract/issue';
import { openAs } from './open-as';
import { expect, openCommand, readIssues } from './open-command';
import { fillSignIn } from './sign-in';
import { actions, choose, send } from './take-steps';

test('a leader gives an issue to whom the rules propose in one tap, and it can be given to another afterwards', async ({
  page,
}) => {
  const { rows } = await readIssues(page, 'state=registered&limit=1&sort=number');
  const { number } = rows[0]!;
  const read = async () => (await (await page.request.get(`/api/issues/${number}`)).json()) as IssueEntry;
  const { proposal } = await read();
  await openCommand(page, `?issue=${number}`);
  await page.locator('[data-at-once]').click();
  await expect(actions(page).getByRole('status')).toContainText('已记入台账');
  await expect(page.locator('[data-event="dispatch"]')).toBeVisible();
  expect(await read()).toMatchObject({
    state: 'dispatched',
    unit: proposal!.leadUnit,
    supportUnits: proposal!.supportUnits,
    limit: proposal!.limit,
  });
  await expect(page.locator('[data-at-once]')).toHaveCount(0);
  await choose(page, '改派');
  const other = proposal!.leadUnit === 'safety' ? 'property' : 'safety';
  await actions(page).getByLabel('牵头单位').selectOption(other);
  await send(page, '改派', '原单位说明不归其管');
  await expect(actions(page).getByRole('status').first()).toHaveText('已记入台账：改派。');
  expect((await read()).unit).toBe(other);
});

/** Nobody of the safety office can sign in any more. */
async function shutOutSafetyOffice(browser: Browser): Promise<void> {
  const office = await openAs(browser, 'administrator', '/admin/people');
  await office.getByLabel('姓名或用户名').fill('safety');
  await office.getByRole('button', { name: '查找' }).click();
  await office.getByRole('listitem').getByRole('link').first().click();
  await office.getByText('收回登录……').click();
  await office.getByRole('button', { name: '收回登录' }).click();
  await expect(office.getByRole('alert').first()).toContainText('登录已收回');
  await office.context().close();
}

test('on a phone the warning that nobody could start it stands above the steps, and another unit is chosen first', async ({
  browser,
}) => {
  await shutOutSafetyOffice(browser);
  const clerk = await openAs(browser, 'clerk', '/account');
  await clerk.setViewportSize({ width: 390, height: 844 });
  const { rows } = await readIssues(clerk, 'state=registered&category=L05&limit=1&sort=number');
  await clerk.goto(`/command?issue=${rows[0]!.number}`);
  const dispatch = actions(clerk).getByRole('button', { name: '交办', exact: true });
  const atOnce = clerk.locator('[data-at-once]');
  await expect(dispatch).toBeVisible();
  await expect(atOnce).toBeHidden();
  const [warning, step] = [
    (await clerk.locator('[data-unmanned]').boundingBox())!,
    (await dispatch.boundingBox())!,
  ];
  expect(warning.y + warning.height).toBeLessThanOrEqual(step.y);
  expect(warning.width).toBeGreaterThan(300);
  expect(step.height).toBeLessThan(60);
  await actions(clerk).getByRole('button', { name: '更多…' }).click();
  await expect(atOnce).toBeVisible();
  await clerk.context().close();
});

test('after a change of the category the unit that the rules now name is offered', async ({
  page,
  browser,
}) => {
  const { rows } = await readIssues(page, 'state=in_progress&unit=property&limit=1&sort=number');
  const { number } = rows[0]!;
  const clerk = await openAs(browser, 'clerk', `/command?issue=${number}`);
  await expect(clerk.locator('[data-reroute]')).toHaveCount(0);
  await choose(clerk, '归类');
  await actions(clerk).getByLabel('类别').selectOption('L05');
  await send(clerk, '归类');
  const offer = clerk.locator('[data-reroute="safety"]');
  await expect(offer).toContainText('按规则应由安全办牵头，现在是物业办');
  await offer.getByRole('button').click();
  await expect(actions(clerk).getByLabel('牵头单位')).toHaveValue('safety');
  await send(clerk, '改派');
  await expect(clerk.locator('[data-reroute]')).toHaveCount(0);
  await clerk.context().close();
});

test('after a change of the category the same unit is given the limit and the helpers that the rules now name', async ({
  page,
  browser,
}) => {
  const { rows } = await readIssues(page, 'state=registered&category=L04&limit=1&sort=number');
  const { number } = rows[0]!;
  const clerk = await openAs(browser, 'clerk', `/command?issue=${number}`);
  const read = async () => (await (await clerk.request.get(`/api/issues/${number}`)).json()) as IssueEntry;
  await choose(clerk, '交办');
  await send(clerk, '交办');
  await choose(clerk, '归类');
  await actions(clerk).getByLabel('类别').selectOption('L05');
  await expect(actions(clerk).getByLabel('隐患')).toHaveValue('2'); // as a blocked fire lane usually has
  await send(clerk, '归类');
  const offer = clerk.locator('[data-reroute="safety"]');
  await expect(offer).toContainText('按规则时限应为 8 个工作小时');
  await expect(offer).toContainText('按规则还应由消防大队配合');
  await offer.getByRole('button').click();
  await expect(actions(clerk)).toContainText('单位不变时，时限也从现在起按下面的重新计算');
  await send(clerk, '改派');
  await expect(clerk.locator('[data-reroute]')).toHaveCount(0);
  expect(await read()).toMatchObject({
    unit: 'safety',
    supportUnits: ['fire'],
    limit: { amount: 8, unit: 'working_hour' },
  });
  await clerk.context().close();
});

test('an administrator makes a rule, and the next entry is proposed by it; what gives nothing is refused in words', async ({
  page,
  browser,
}) => {
  const { rows } = await readIssues(page, 'state=registered&limit=1&sort=opened');
  const { number, category } = rows[0]!;
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const admin = await context.newPage();
  await admin.goto('/admin/rules');
  await fillSignIn(admin, 'administrator');
  await expect(admin.locator('[data-rule]').first()).toBeVisible();
  await admin.getByRole('link', { name: '添加规则' }).click();
  await admin.getByLabel('中文名称').fill('演练：归综合办');
  await admin.getByLabel('类别').selectOption(category);
  await admin.getByRole('button', { name: '添加' }).click();
  await expect(admin.locator('p[role=alert]')).toContainText('这条规则什么也不改');
  await expect(admin.getByLabel('中文名称')).toHaveValue('演练：归综合办');
  await expect(admin.getByLabel('类别')).toHaveValue(category);
  await admin.getByLabel('牵头单位').selectOption('fire');
  await admin.getByLabel('次序').fill('900');
  await admin.getByRole('button', { name: '添加' }).click();
  await expect(admin.locator('p[role=alert]')).toContainText('已添加');
  const proposed = async () =>
    ((await (await page.request.get(`/api/issues/${number}`)).json()) as IssueEntry).proposal!;
  const route = await proposed();
  expect(route.leadUnit).toBe('fire');
  expect(route.reasons).toContainEqual(expect.objectContaining({ by: 'rule', nameZh: '演练：归综合办' }));
  // switched off again, so that what comes after finds the rules as they ship
  await admin.locator('[data-rule]', { hasText: '演练' }).getByRole('link').click();
  await admin.getByLabel('启用').uncheck();
  await admin.getByRole('button', { name: '保存修改' }).click();
  await expect(admin.locator('[data-rule]', { hasText: '演练' })).toContainText('停用');
  expect((await proposed()).leadUnit).not.toBe('fire');
  await context.close();
});
