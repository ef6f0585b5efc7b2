import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { fillSignIn } from './sign-in';

test.use({ storageState: { cookies: [], origins: [] } });

/** Opens a page of the administration as its administrator. */
async function openAsAdministrator(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await fillSignIn(page, 'administrator');
  await expect(page).toHaveURL(address);
}

const openPhone = (browser: Browser) =>
  browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test('an administrator lets somebody in who then works, and takes his way in away, all without scripts', async ({
  browser,
}) => {
  const [office, phone] = [await openPhone(browser), await openPhone(browser)];
  await openAsAdministrator(office, '/account');
  await office.getByRole('link', { name: '人员与单位' }).click();
  await office.getByRole('link', { name: '添加人员' }).click();
  await office.getByLabel('姓名').fill('示例新办理员');
  await office.getByLabel('角色').selectOption('办理人员');
  await office.getByLabel('职务').fill('物业办干事');
  await office.getByLabel('单位或网格').selectOption('物业办');
  await office.getByLabel('用户名').fill('clerk');
  await office.getByRole('button', { name: '添加' }).click();

  await expect(office.getByRole('alert')).toContainText('用户名“clerk”已经有人用了');
  await expect(office.getByLabel('姓名')).toHaveValue('示例新办理员');
  await expect(office.getByLabel('用户名')).toHaveAttribute('aria-invalid', 'true');
  await office.getByLabel('用户名').fill('new.handler');
  await office.getByRole('button', { name: '添加' }).click();

  await expect(office.getByRole('heading', { name: '示例新办理员的登录密码' })).toBeVisible();
  const password = await office.locator('#password').innerText();
  expect(office.url()).not.toContain(password);

  await phone.goto('/inspect');
  await phone.getByLabel('用户名').fill('new.handler');
  await phone.getByLabel('密码').fill(password);
  await phone.getByRole('button', { name: '登录' }).click();
  await expect(phone.locator('[data-issue]').first()).toBeVisible();

  await office.getByRole('link', { name: '已记下，继续' }).click();
  await expect(office.getByText('用户名 new.handler')).toBeVisible();
  await office.getByLabel('单位或网格').selectOption({ index: 20 });
  await office.getByLabel('性质').selectOption('借调');
  await office.getByLabel('到哪天为止').fill('2026-12-31');
  await office.getByRole('button', { name: '添加任职' }).click();
  await expect(office.getByRole('alert')).toContainText('已添加任职，从现在起生效，到2026年12月31日为止');
  await expect(office.getByRole('listitem').filter({ hasText: '物业办 · 本职' })).toBeVisible();
  await expect(office.getByRole('listitem').filter({ hasText: '借调' })).toContainText('至2026年12月31日');

  await office.getByText('收回登录……').click();
  await office.getByRole('button', { name: '收回登录' }).click();
  await expect(office.getByRole('alert')).toContainText('登录已收回');
  await phone.reload();
  await expect(phone).toHaveURL(/\/sign-in\?next=%2Finspect/);

  await office.getByRole('link', { name: '人员', exact: true }).click();
  await office.getByLabel('姓名或用户名').fill('新办理');
  await office.getByRole('button', { name: '查找' }).click();
  await expect(office.getByText('共 1 人')).toBeVisible();
  await expect(office.getByRole('listitem').filter({ hasText: '示例新办理员' })).toContainText('不能登录');
  await Promise.all([office.close(), phone.close()]);
});

test('a unit is added with the name of another, refused, and added with its own', async ({ page }) => {
  await openAsAdministrator(page, '/admin/units');
  await page.getByRole('link', { name: '添加单位' }).click();
  await page.getByLabel('中文名称').fill('物业办');
  await page.getByRole('button', { name: '添加' }).click();
  const alert = (words: string) => page.getByRole('alert').filter({ hasText: words });
  await expect(alert('已经有单位叫“物业办”')).toBeVisible();
  await page.getByLabel('中文名称').fill('示例自来水公司');
  await page.getByLabel('力量类别').selectOption('社会力量');
  await page.getByRole('button', { name: '添加' }).click();
  await expect(alert('已添加')).toBeVisible();
  await page.getByRole('link', { name: '示例自来水公司' }).click();
  await expect(page.getByText('shi_li_zi_lai_shui_gong_si')).toBeVisible();
});

for (const [language, theme, width] of [
  ['zh-CN', 'light', 390],
  ['en', 'dark', 1920],
] as const) {
  test(`axe finds nothing serious, and nothing is wider than the screen (${language}, ${theme}, ${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openAsAdministrator(page, '/admin/people?role=handler');
    const person = await page.locator('main li a').first().getAttribute('href');
    const pages = [
      '/admin/people?role=handler',
      '/admin/add-person?refused=username_taken&field=username&value=clerk&username=clerk',
      `${person}?done=changed`,
      '/admin/units',
      '/admin/units/property',
      '/admin/add-unit',
    ];
    for (const address of pages) {
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}&theme=${theme}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ address, wide }).toEqual({ address, wide: width });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect({ address, serious }).toEqual({ address, serious: [] });
    }
    const open = await page.request.post('/api/admin/people', {
      form: { name: `Example ${language}`, role: 'clerk', username: `axe.${width}` },
    });
    await page.setContent(await open.text());
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  });
}
