import { test } from '@playwright/test';
import { expect, openCommand } from './open-command';

const CHINESE = /[\u4e00-\u9fff]/;
/** The name of the other language stands in that language; an issue's words and places, and people's names, are data. */
const DATA =
  '[lang="zh-CN"], [data-issue], [data-entry], [data-person], [aria-hidden="true"], .recharts-wrapper';

for (const query of ['', '&show=below', '&show=charts', '&show=unlocated', '&show=meetings']) {
  test(`in English nothing on the page is Chinese but data (${query || 'list'})`, async ({ page }) => {
    await page.goto(`/command?lang=en${query}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const left = await page.locator('body').evaluate((body, data) => {
      const copy = body.cloneNode(true) as HTMLElement;
      for (const one of copy.querySelectorAll(`${data}, script, style, svg, [data-rows] li, noscript`))
        one.remove();
      const words = [copy.innerText];
      for (const one of copy.querySelectorAll('[aria-label], [title], [placeholder]')) {
        words.push(
          one.getAttribute('aria-label') ?? '',
          one.getAttribute('title') ?? '',
          one.getAttribute('placeholder') ?? '',
        );
      }
      return words.join('\n').split('\n');
    }, DATA);
    expect(left.filter((line) => CHINESE.test(line))).toEqual([]);
  });
}

test('the language is chosen in the page, stays in the address and is remembered', async ({ page }) => {
  await openCommand(page, '?light=red');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/lang=en/);
  await expect(page).toHaveURL(/light=red/);
  await page.goto('/command');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the night is there from the first byte and changes without a reload', async ({ page }) => {
  const html = await (await page.request.get('/command?theme=dark')).text();
  expect(html).toContain('data-mantine-color-scheme="dark"');
  await openCommand(page, '?theme=dark');
  const ground = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(await ground()).toBe('rgb(14, 20, 23)');
  await page.getByRole('link', { name: '纸面' }).click();
  await expect.poll(ground).toBe('rgb(245, 242, 234)');
});
