import { test } from '@playwright/test';
import { expect, openCommand } from './open-command';

test('marks that do not arrive are told on the map, asked for again, and the note goes when they are here', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await openCommand(page);
  await page.route('**/tiles/**', (route) => route.abort());
  await page.getByRole('checkbox', { name: /^超期/ }).first().click();
  const note = page.locator('#map').getByRole('status').filter({ hasText: '问题点位没有取到' });
  await expect(note).toBeVisible();
  await page.unroute('**/tiles/**');
  await note.getByRole('button', { name: '再试一次' }).click();
  await expect(note).toHaveCount(0);
  // the browser itself reports the requests that were refused; the map adds nothing to it
  expect(errors.filter((text) => !text.includes('Failed to load resource'))).toEqual([]);
});
