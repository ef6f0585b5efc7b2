import { type Page, test } from '@playwright/test';
import { openCommand, readIssues, settled } from '../e2e/open-command';

const taken = (name: string) => ({ path: `docs/pictures/${name}.jpg`, type: 'jpeg' as const, quality: 82 });

/** Opens the map, and puts the word about the demo's age away: it is no part of the picture. */
async function openForPicture(page: Page, query: string): Promise<void> {
  await openCommand(page, query);
  await page.getByRole('button', { name: /知道了|Understood/ }).click();
  await settled(page);
}

test('the street on the wall', async ({ page }) => {
  await openForPicture(page, '?theme=light');
  await page.screenshot(taken('command'));
});

test('where the heat is, at night and in English', async ({ page }) => {
  await openForPicture(page, '?lang=en&theme=dark&shade=none&layers=heat,issues,roads&show=charts');
  await page.screenshot(taken('heat'));
});

test('a ledger entry at the hot crossing', async ({ page }) => {
  const { rows } = await readIssues(page, 'text=受降路口&sort=opened');
  await openForPicture(page, `?theme=light&at=114.02828,33.57907,17&issue=${rows[0]!.number}`);
  await page.screenshot(taken('entry'));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test.describe("for everybody, who doesn't sign in", () => {
    test.use({ storageState: { cookies: [], origins: [] } });

    test("the public's map", async ({ page }) => {
      await page.goto('/?theme=light');
      await page.screenshot(taken('public'));
    });
  });

  test('the map and its sheet', async ({ page }) => {
    await openForPicture(page, '?theme=light');
    await page.screenshot(taken('phone'));
  });
});
