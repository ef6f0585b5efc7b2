import type { APIRequestContext, Page } from '@playwright/test';
import type { IssueEntry } from '@/lib/contract/issue';
import { expect } from './open-command';

/** What can be done about the entry that is open. */
export const actions = (page: Page) => page.locator('[data-actions]');

/** Chooses a step as soon as it is offered, unfolding those that are offered last; what is offered may still change. */
export async function choose(page: Page, name: string): Promise<void> {
  const button = actions(page).getByRole('button', { name, exact: true });
  const more = actions(page).getByRole('button', { name: '更多…' });
  await expect(async () => {
    if (!(await button.isVisible())) await more.click({ timeout: 1_000 });
    await button.click({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

/** Fills in the words of a step, if any, and sends it. */
export const send = async (page: Page, name: string, text?: string) => {
  if (text !== undefined) await actions(page).locator('textarea').fill(text);
  await actions(page).getByRole('button', { name, exact: true }).click();
  // what was done is told above the form, which may have a status of its own
  await expect(actions(page).getByRole('status').first()).toContainText('已记入台账');
};

/** Takes a step on an entry as it stands, without a page. */
export async function act(
  request: APIRequestContext,
  number: string,
  step: Record<string, unknown>,
): Promise<void> {
  const { version } = (await (await request.get(`/api/issues/${number}`)).json()) as IssueEntry;
  const answer = await request.post(`/api/issues/${number}/events`, {
    headers: { 'idempotency-key': `${number} ${version}`.replaceAll(' ', '-') },
    data: { version, ...step },
  });
  expect(answer.status()).toBe(201);
}
