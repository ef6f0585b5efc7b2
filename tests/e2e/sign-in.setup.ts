import { test as setup } from '@playwright/test';
import { fillSignIn, LEADER_STATE } from './sign-in';

setup('a leader signs in', async ({ page }) => {
  await page.goto('/sign-in?next=/account');
  await fillSignIn(page, 'leader');
  await page.waitForURL('/account');
  await page.context().storageState({ path: LEADER_STATE });
});
