import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '@/tests/support/sign-in';
import { openCommand } from './open-command';
import { fillSignIn } from './sign-in';

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('an inspector is asked who he is, mistypes, signs in, and is where he wanted to go', async ({
    page,
  }) => {
    await page.goto('/inspect?level=street');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Finspect/);
    await fillSignIn(page, 'inspector', 'not-the-password');
    await expect(page.getByRole('alert')).toContainText('用户名或密码不对');
    await expect(page.getByLabel('用户名')).toHaveValue('inspector');
    await page.getByLabel('密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page).toHaveURL(/\/inspect\?level=street/);
    await expect(page.locator('[data-issue]').first()).toBeVisible();
  });

  test('is asked in the language of the page that he wanted, and can choose the other', async ({ page }) => {
    await page.goto('/inspect?level=street&lang=en');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
    await fillSignIn(page, 'inspector');
    await expect(page).toHaveURL(/\/inspect\?level=street&lang=zh-CN/);
  });

  test('changes his password back and forth, and signs out', async ({ page }) => {
    await page.goto('/account');
    await fillSignIn(page, 'inspector');
    const change = async (current: string, wanted: string) => {
      await page.getByLabel('现在的密码').fill(current);
      await page.getByLabel('新密码', { exact: true }).fill(wanted);
      await page.getByLabel('再输一次新密码').fill(wanted);
      await page.getByRole('button', { name: '修改密码' }).click();
    };
    await change('not-the-password', 'quite-another-one');
    await expect(page.getByRole('alert')).toContainText('现在的密码不对');
    await change(DEMO_PASSWORD, 'quite-another-one');
    await expect(page.getByRole('alert')).toContainText('密码已修改');
    await change('quite-another-one', DEMO_PASSWORD);
    await expect(page.getByRole('alert')).toContainText('密码已修改');
    await page.getByRole('button', { name: '退出登录' }).click();
    await expect(page).toHaveURL('/');
    await page.goto('/account');
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test('the battle map says who is looking, leads to his account, and when his session has ended, to the sign-in and back', async ({
  page,
}) => {
  await page.goto('/command?lang=zh-CN');
  await fillSignIn(page, 'clerk');
  await openCommand(page);
  await page.getByRole('link', { name: /示例台账员.*台账员/ }).click();
  await expect(page.getByRole('heading', { name: /示例台账员/ })).toBeVisible();
  await openCommand(page, '?light=red');
  await page.context().clearCookies({ name: 'guatu.session_token' });
  await page.getByRole('link', { name: '去掉：超期' }).click();
  const alert = page.getByRole('alert').filter({ hasText: '登录已失效' }).first();
  await expect(alert).toBeVisible();
  const before = new URL(page.url());
  await alert.getByRole('button', { name: '登录' }).click();
  await fillSignIn(page, 'clerk');
  await expect(page).toHaveURL(before.pathname + before.search);
});

for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing serious on the page that asks who one is (${language}, ${theme})`, async ({
    page,
  }) => {
    await page.goto(`/sign-in?problem=wrong&username=somebody&lang=${language}&theme=${theme}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  });
}
