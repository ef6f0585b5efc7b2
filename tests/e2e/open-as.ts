import type { Browser, Page } from '@playwright/test';
import type { Role } from '@/lib/authority/roles';
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
  await page.waitForURL((url) => url.pathname === path.split('?')[0]);
  return page;
}
