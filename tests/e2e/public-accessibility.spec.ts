import { AxeBuilder } from '@axe-core/playwright';
import { type Page, test } from '@playwright/test';
import { busiestBuilding, expect, readOverview } from './open-public';

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(told).toEqual([]);
}

for (const language of ['zh-CN', 'en']) {
  for (const theme of ['light', 'dark']) {
    for (const letters of ['usual', 'large']) {
      test(`axe finds nothing at all on the public's pages in ${language}, ${theme}, ${letters} letters`, async ({
        page,
      }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        const { communities } = await readOverview(page);
        const { id } = await busiestBuilding(page);
        const query = `lang=${language}&theme=${theme}&type=${letters}`;
        for (const path of ['/', `/place/${communities[0]!.id}`, `/place/${id}`, '/about', '/find?q=x']) {
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}${query}`);
          await expectNoViolation(page);
        }
      });
    }
  }
}

test('everything that can be tapped is at least 44 px high', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { communities } = await readOverview(page);
  for (const path of ['/', `/place/${communities[0]!.id}`, '/about']) {
    await page.goto(path);
    const small = await page.locator('a, button, input, summary').evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility() && !target.closest('svg'))
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  }
});

test('the keyboard skips to the content and finds every way in order', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  for (const landmark of ['banner', 'main', 'contentinfo', 'search'] as const)
    await expect(page.getByRole(landmark)).toHaveCount(1);
});

test('what the map marks, the lists say too', async ({ page }) => {
  const { communities } = await readOverview(page);
  await page.goto(`/place/${communities[0]!.id}`);
  const marked = await page
    .locator('svg[data-map-svg] [href^="#open-open-"]')
    .evaluateAll((marks) =>
      marks.map((mark) => mark.parentElement?.querySelector('title')?.textContent ?? ''),
    );
  const listed = await page.locator('[data-place]').allTextContents();
  const within = marked.filter((name) =>
    listed.some((row) => name.includes(row.split(/正在办|近/)[0]!.trim())),
  );
  expect(within.length).toBeGreaterThan(0);
});
