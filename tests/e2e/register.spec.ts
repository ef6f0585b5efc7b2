import AxeBuilder from '@axe-core/playwright';
import { type Page, test } from '@playwright/test';
import type { IssueEntry } from '@/lib/contract/issue';
import { expect, figure, openCommand } from './open-command';
import { fillSignIn } from './sign-in';

test.use({ storageState: { cookies: [], origins: [] }, viewport: { width: 390, height: 844 } });

async function openForm(page: Page, path = '/register'): Promise<void> {
  await page.goto(path);
  await fillSignIn(page, 'clerk');
  await page.waitForURL((url) => url.pathname === '/register');
}

async function choosePlace(page: Page, typed: string, kind: string): Promise<string> {
  await page.getByLabel('地点').pressSequentially(typed);
  const first = page.locator(`[data-place-choice^="${kind}:"]`).first();
  const choice = (await first.getAttribute('data-place-choice'))!;
  await first.click();
  await expect(page.locator('[data-place-chosen]')).toHaveAttribute('data-place-chosen', choice);
  return choice;
}

const send = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: '登记', exact: true }).click();
  return (await page.locator('[data-registered]').getAttribute('data-registered'))!;
};

test('what is heard at the door is an entry in the ledger, at the compound that was typed by its pinyin', async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel('渠道').selectOption('grid_worker');
  await page.getByLabel('说了什么').fill('三单元下水道堵了三天。物业说没人管');
  const place = await choosePlace(page, 'yinxing', 'building');
  await page.getByLabel('地点').pressSequentially('三单元门前');
  await page.getByLabel('类别').selectOption('L01');
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  const number = await send(page);
  const entry = (await (await page.request.get(`/api/issues/${number}`)).json()) as IssueEntry;
  expect(entry).toMatchObject({
    title: '三单元下水道堵了三天',
    category: 'L01',
    state: 'registered',
    building: place.split(':')[1],
    placePrecision: 'building',
  });
  expect(entry.placeText).toMatch(/三单元门前$/);
  expect(entry.opinionList[0]).toMatchObject({
    channel: 'grid_worker',
    text: '三单元下水道堵了三天。物业说没人管',
  });

  // the next voice about the same thing, through the same channel, becomes part of it, and is counted as a voice
  await page.getByRole('button', { name: '再登记一件' }).click();
  await expect(page.getByLabel('渠道')).toHaveValue('grid_worker');
  await page.getByLabel('说了什么').fill('我家门口也漫水');
  await choosePlace(page, 'yinxing', 'building');
  await page.getByLabel('并入已有问题').check();
  await page.getByRole('radio', { name: new RegExp(number) }).check();
  expect(await send(page)).toBe(number);
  const after = (await (await page.request.get(`/api/issues/${number}`)).json()) as IssueEntry;
  expect(after.opinionList).toHaveLength(2);
});

test('without a signal nothing is lost, also when the page is opened anew; what was refused is told by its field', async ({
  page,
}) => {
  await openForm(page);
  const said = page.getByLabel('说了什么');
  await said.fill('路灯不亮，晚上看不见路');
  await page.getByLabel('地点').fill('老街北口');
  await page.getByLabel('先记下').check();
  await page.route('**/api/opinions', (route) => route.abort());
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(said).toHaveValue('路灯不亮，晚上看不见路');
  await page.getByLabel('当场已答复').check();
  await page.getByLabel('怎么答复的').fill('已告知路灯班');
  await page.getByLabel('先记下').check();
  await page.reload();
  await expect(said).toHaveValue('路灯不亮，晚上看不见路');
  await expect(page.getByLabel('地点')).toHaveValue('老街北口');
  await page.getByLabel('当场已答复').check();
  await expect(page.getByLabel('怎么答复的')).toHaveValue('已告知路灯班');
  await page.unroute('**/api/opinions');
  await page.getByLabel('并入已有问题').check();
  await page.getByLabel('其他问题的编号').fill('LJ-2026-99999');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('LJ-2026-99999');
  await page.getByLabel('当场已答复').check();
  await page.getByLabel('怎么答复的').fill('已告知路灯班今晚来修');
  expect(await send(page)).toMatch(/^LJ-2026-Y\d+$/);
});

test('an opinion that waits is settled from the list of opinions; the wall has its issue', async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel('说了什么').fill('能不能装个晾衣架');
  await page.getByLabel('地点').fill('新华街社区');
  await page.getByLabel('先记下').check();
  const opinion = await send(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await openCommand(page, '?show=opinions');
  const open = await figure(page, 'open');
  const row = page.locator('[data-fate="waiting"]', { hasText: opinion });
  await row.getByRole('link', { name: '处理这条意见' }).click();
  await expect(page.locator(`[data-opinion="${opinion}"]`)).toContainText('能不能装个晾衣架');
  await page.getByLabel('类别').selectOption('L01');
  const number = await send(page);
  await page.getByRole('link', { name: '打开台账条目' }).click();
  await expect(page).toHaveURL(new RegExp(`issue=${number}`));
  await expect.poll(() => figure(page, 'open')).toBe(open + 1);
});
