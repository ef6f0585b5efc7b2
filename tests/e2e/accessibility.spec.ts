import { AxeBuilder } from '@axe-core/playwright';
import { type Page, test } from '@playwright/test';
import { expect, openCommand, readIssues } from './open-command';

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect(serious).toEqual([]);
}

for (const language of ['zh-CN', 'en']) {
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing serious in ${language}, ${theme}`, async ({ page }) => {
      await openCommand(page, `?lang=${language}&theme=${theme}`);
      await expectNothingSerious(page);
    });
  }
}

test('axe finds nothing serious in an entry, the charts, the tables and the help', async ({ page }) => {
  test.slow();
  const { rows } = await readIssues(page, 'light=red&limit=1');
  for (const query of [
    `issue=${rows[0]?.number}`,
    'show=charts',
    'show=below',
    'show=opinions',
    'show=unlocated',
  ]) {
    await openCommand(page, `?${query}`);
    await expectNothingSerious(page);
  }
  await page.locator('summary', { hasText: '图层' }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingSerious(page);
});

test('axe finds nothing serious on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openCommand(page);
  await expectNothingSerious(page);
});
