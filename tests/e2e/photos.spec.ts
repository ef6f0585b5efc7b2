import { type Page, test } from '@playwright/test';
import type { IssueEntry } from '@/lib/contract/issue';
import { makePicture } from '../support/make-picture';
import { openAs } from './open-as';
import { expect, readIssues } from './open-command';
import { actions, choose, send } from './take-steps';

/** An issue on which the unit of the demo's handler works, and of which a picture shows that it is solved. */
async function findShowable(page: Page): Promise<IssueEntry> {
  const { rows } = await readIssues(page, 'state=in_progress&unit=property&located=true&limit=50');
  for (const { number } of rows) {
    const entry = (await (await page.request.get(`/api/issues/${number}`)).json()) as IssueEntry;
    if (entry.needsAfterPhoto) return entry;
  }
  throw new Error('The demo has no such issue');
}

test('a handler shows that it is solved; the inspector sees before and after side by side', async ({
  page,
  browser,
}) => {
  test.slow(); // two people, two maps
  const entry = await findShowable(page);
  const point = { lng: entry.lng!, lat: entry.lat! };
  const jpeg = async (name: string, colour: 'red' | 'green', taken?: string) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: await makePicture({ width: 800, height: 600, colour, taken, ...(taken && { point }) }),
  });

  const handler = await openAs(browser, 'handler', `/command?issue=${entry.number}`);
  await expect(handler.locator('[data-photos]')).toHaveCount(0);
  await choose(handler, '报请核查');
  const form = actions(handler).locator('form');
  const picker = form.locator('input[type=file]');
  const uploads = form.locator('[data-upload]');
  await expect(form).toContainText('须附一张办理后的照片');
  await form.locator('textarea').fill('已疏通，现场恢复');
  await form.getByRole('button', { name: '报请核查', exact: true }).click();
  expect(await picker.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain('办理后');
  await expect(handler.locator('[data-event="submit"]')).toHaveCount(0);

  await picker.setInputFiles({ name: '说明.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(uploads.getByRole('alert')).toContainText('只收 JPEG');
  await uploads.getByRole('button', { name: '取下 说明.jpg' }).click();
  await expect(uploads).toHaveCount(0);

  await expect(form.getByLabel('拍的是')).toHaveValue('after');
  await picker.setInputFiles(await jpeg('后.jpg', 'green', '2026:08:09 08:30:00'));
  await form.getByLabel('拍的是').selectOption('办理前');
  await picker.setInputFiles(await jpeg('前.jpg', 'red'));
  await expect(form.locator('[data-upload="kept"]')).toHaveCount(2);
  // a phone that takes photos may drop the page behind the camera: words and photos are there again
  await handler.reload();
  await expect(form.locator('[data-upload="kept"]')).toHaveCount(2);
  await expect(form.locator('textarea')).toHaveValue('已疏通，现场恢复');
  await expect(uploads.first().locator('img')).toHaveJSProperty('complete', true);
  await send(handler, '报请核查');
  await expect(handler.locator('[data-event="submit"] [data-photo]')).toHaveCount(2);
  await handler.context().close();

  const inspector = await openAs(browser, 'inspector', `/command?issue=${entry.number}`);
  const sides = inspector.locator('[data-side]');
  await expect(sides.nth(0)).toContainText('办理前');
  await expect(sides.nth(1)).toContainText('8月9日 周日 08:30 拍摄 · 距问题点 10 米以内');
  const boxes = await Promise.all([0, 1].map((side) => sides.nth(side).locator('img').boundingBox()));
  expect(boxes[0]!.y).toBeCloseTo(boxes[1]!.y, 0);
  expect(boxes[0]!.x + boxes[0]!.width).toBeLessThanOrEqual(boxes[1]!.x);
  await sides.nth(1).getByRole('link').click();
  const dialog = inspector.getByRole('dialog');
  const picture = dialog.locator('figure img');
  await expect(picture).toHaveAttribute('alt', /照片，办理后/);
  const isDrawn = () => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth);
  await expect.poll(isDrawn).toBe(800);
  await inspector.keyboard.press('ArrowRight');
  await expect(picture).toHaveAttribute('alt', /照片，办理前/);
  await inspector.keyboard.press('ArrowLeft');
  await expect(picture).toHaveAttribute('alt', /照片，办理后/);
  await inspector.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(inspector.locator(`[data-entry="${entry.number}"]`)).toBeVisible();

  // on the spot, on a phone, against what is seen there
  await inspector.setViewportSize({ width: 390, height: 844 });
  await inspector.goto(`/inspect/issue/${entry.number}`);
  await expect(inspector.locator('[data-side="before"] img')).toHaveAttribute('alt', /照片，办理前/);
  const after = inspector.locator('[data-side="after"] img');
  await after.scrollIntoViewIfNeeded();
  await expect.poll(() => after.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
  await inspector.context().close();
});
