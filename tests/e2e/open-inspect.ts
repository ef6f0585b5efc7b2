import type { BrowserContext, Page, test } from '@playwright/test';
import type { Nearby } from '@/lib/contract/nearby';

/** How an inspector's phone looks to the tests that begin with `test.use(PHONE)`. */
export const PHONE: Parameters<typeof test.use>[0] = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

const HERE = { longitude: 114.03, latitude: 33.58 };
/** The same place in an address. */
export const AT = 'at=114.03,33.58';

export const rowNumbers = (page: Page) =>
  page.locator('[data-issue]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-issue')));

export async function nearby(page: Page, query: string): Promise<Nearby> {
  return (await page.request.get(`/api/nearby?${query}`)).json();
}

export const follow = (page: Page) => page.getByRole('button', { name: '用我的位置' }).tap();

/** Lets the phone say where it is. */
export async function stand(context: BrowserContext, place = HERE, accuracy = 8): Promise<void> {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ ...place, accuracy });
}

/** Stands at a place and has the list follow from there. */
export async function standAndFollow(page: Page, place = HERE): Promise<void> {
  await stand(page.context(), place);
  await page.goto('/inspect');
  await follow(page);
}
