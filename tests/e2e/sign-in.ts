import type { Page } from '@playwright/test';
import { demoUsername } from '@/db/seed/demo-accounts';
import type { Role } from '@/lib/authority/roles';
import { DEMO_PASSWORD } from '@/tests/support/sign-in';

/** Where the browser state of a leader who has signed in is kept for all tests of the office's screens. */
export const LEADER_STATE = 'test-results/leader.json';

/** Fills in the form of the page that asks who one is, and waits for the page behind it. */
export async function fillSignIn(page: Page, role: Role, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(demoUsername(role));
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}
