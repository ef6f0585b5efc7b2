import type { Browser, Page } from '@playwright/test';
import type { Role } from '@/lib/authority/roles';
import { expect } from './open-command';
import { fillSignIn } from './sign-in';

/** A browser of somebody's own, in a small window: a processor draws all their maps. */
export async function openAs(browser: Browser, role: Role, path: string): Promise<Page> {
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    viewport: { width: 1000, height: 700 },
  });
  const page = await context.newPage();
  await page.goto(path);
  await fillSignIn(page, role);
  await page.waitForURL((url) => url.pathname === '/command');
  return page;
}

/** What can be done about the entry that is open. */
export const actions = (page: Page) => page.locator('[data-actions]');
/** Chooses a step as soon as it is offered, unfolding those that are offered last; what is offered may still change. */
export async function choose(page: Page, name: string): Promise<void> {
  const button = actions(page).getByRole('button', { name, exact: true });
  const more = actions(page).getByRole('button', { name: '更多…' });
  await expect(async () => {
    if (!(await button.isVisible())) await more.click({ timeout: 1_000 });
    await button.click({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}
/** Fills in the words of a step, if any, and sends it. */
export const send = async (page: Page, name: string, text?: string) => {
  if (text !== undefined) await actions(page).locator('textarea').fill(text);
  await actions(page).getByRole('button', { name, exact: true }).click();
  await expect(actions(page).getByRole('status')).toContainText('已记入台账');
};
