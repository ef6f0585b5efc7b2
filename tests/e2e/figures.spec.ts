import { test } from '@playwright/test';
import { rowsOf } from '@/lib/contract/columns';
import { expect, figure, listCount, openCommand, readSummary, settled } from './open-command';

test('the map opens on the whole sub-district with its exact figures', async ({ page }) => {
  await openCommand(page);
  const { figures } = await readSummary(page);
  expect(await figure(page, 'communities')).toBe(4);
  expect(await figure(page, 'buildings')).toBe(178);
  expect(await figure(page, 'grids')).toBe(45);
  expect(await figure(page, 'merchants')).toBe(1238);
  expect(await figure(page, 'listeningMeetings')).toBe(27);
  for (const name of [
    'open',
    'overdue',
    'amber',
    'unlocated',
    'households',
    'opinions',
    'questionnaires',
  ] as const) {
    expect(await figure(page, name), name).toBe(figures[name]);
  }
});

test('the balance of opinions adds up', async ({ page }) => {
  await openCommand(page);
  const text = await page.locator('[data-balance]').innerText();
  const [opinions = 0, linked = 0, answered = 0, waiting = 0] =
    text.replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
  expect(opinions).toBeGreaterThan(0);
  expect(linked + answered + waiting).toBe(opinions);
});

test('the opinions that wait are opened as exactly those, and the address says so', async ({ page }) => {
  await openCommand(page);
  const waiting = page.locator('[data-figure="waiting"]');
  const n = Number((await waiting.innerText()).replaceAll(/\D/g, ''));
  expect(n).toBeGreaterThan(0);
  await waiting.click();
  await expect(page).toHaveURL(/show=waiting/);
  await expect(page.locator('[data-rows-total]')).toHaveAttribute('data-rows-total', String(n));
  await expect(page.locator('[data-fate]')).toHaveCount(n);
  await expect(page.locator('[data-fate="waiting"]')).toHaveCount(n);
});

for (const name of ['overdue', 'amber', 'unlocated'] as const) {
  test(`the figure "${name}" opens exactly the rows that it counts`, async ({ page }) => {
    await openCommand(page);
    const n = await figure(page, name);
    expect(n).toBeGreaterThan(0);
    await page.locator(`[data-figure="${name}"]`).click();
    await expect.poll(() => listCount(page)).toBe(n);
    await settled(page);
    await expect(page.locator('#list [data-issue]')).toHaveCount(Math.min(n, 50));
    if (name !== 'unlocated') {
      const light = name === 'overdue' ? 'red' : 'amber';
      await expect(page.locator(`#list [data-issue]:not([data-light="${light}"])`)).toHaveCount(0);
    }
  });
}

for (const [name, rows] of [
  ['communities', 4],
  ['grids', 45],
  ['buildings', 178],
] as const) {
  test(`the figure "${name}" opens its ${rows} places`, async ({ page }) => {
    await openCommand(page);
    await page.locator(`[data-figure="${name}"]`).click();
    await expect(page.locator('[data-place]')).toHaveCount(rows);
  });
}

test('the table of communities tells the issues of each, also when one of them is filtered', async ({
  page,
}) => {
  const { communities } = await readSummary(page);
  await page.goto(`/command?show=communities&area=community:${communities.code[0]}`);
  for (const { code, red, open } of rowsOf(communities)) {
    const cells = page.locator(`[data-place="${code}"] td`);
    await expect(cells.nth(0)).toHaveText(String(red));
    await expect(cells.nth(1)).toHaveText(String(open));
  }
});

for (const [name, show] of [
  ['merchants', 'merchants'],
  ['opinions', 'opinions'],
  ['listeningMeetings', 'meetings'],
] as const) {
  test(`the figure "${name}" opens as many rows`, async ({ page }) => {
    await openCommand(page);
    const n = await figure(page, name);
    await page.locator(`[data-figure="${name}"]`).click();
    await expect(page.locator(`[data-rows="${show}"] [data-rows-total]`)).toHaveAttribute(
      'data-rows-total',
      String(n),
    );
  });
}

test('the batches of questionnaires add up to the figure', async ({ page }) => {
  await openCommand(page);
  const n = await figure(page, 'questionnaires');
  await page.locator('[data-figure="questionnaires"]').click();
  await expect(page.locator('[data-rows-total]')).toContainText(n.toLocaleString('en'));
});

test('the households of the buildings add up to the figure', async ({ page }) => {
  await openCommand(page);
  const n = await figure(page, 'households');
  await page.locator('[data-figure="households"]').click();
  await expect(page.locator('caption')).toContainText(n.toLocaleString('en'));
});

test('the coverage of visits opens exactly what is not visited yet', async ({ page }) => {
  await openCommand(page);
  const { coverage } = await readSummary(page);
  if (!coverage) throw new Error('the demo has visits');
  const line = page.locator('[data-coverage]');
  await expect(line).toContainText(`楼院 ${coverage.buildings.visited}/178`);
  await line.click();
  await expect(page).toHaveURL(/show=unvisited/);
  const more = page.locator('[data-rows="unvisited"] button');
  await expect(page.locator('[data-unvisited]').first()).toBeVisible();
  while (await more.isVisible()) await more.click();
  for (const [kind, { visited, of }] of [
    ['building', coverage.buildings],
    ['merchant', coverage.merchants],
  ] as const) {
    await expect(page.locator(`[data-unvisited="${kind}"]`)).toHaveCount(of - visited);
  }
  const left = coverage.households.of - coverage.households.visited;
  await expect(page.locator('[data-rows-total]')).toContainText(`户 ${left.toLocaleString('en')}`);
  await expect(page.locator('[data-rows-total]')).not.toContainText('100%');
});
