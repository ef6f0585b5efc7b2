import { test } from '@playwright/test';
import { openAs } from './open-as';
import { expect, openCommand, readIssues } from './open-command';
import { act, choose, send } from './take-steps';

test('after a step the entry is asked for first, all else once it is on the page, and once; what another does follows the same way', async ({
  page,
  browser,
}) => {
  const { rows } = await readIssues(page, 'state=in_progress&limit=1&sort=number');
  const { number } = rows[0]!;
  await openCommand(page, `?issue=${number}`);
  const comments = page.locator('[data-event="comment"]');
  const before = await comments.count();
  const seen: string[] = [];
  const tell = (what: string, url: string) => {
    const { pathname } = new URL(url);
    if (pathname === `/api/issues/${number}`) seen.push(`entry ${what}`);
    if (pathname === '/api/summary') seen.push(`counts ${what}`);
  };
  page.on('request', (request) => tell('asked', request.url()));
  page.on('response', (response) => tell('answered', response.url()));
  const inTurn = ['entry asked', 'entry answered', 'counts asked', 'counts answered'];

  await choose(page, '加备注');
  await send(page, '加备注', '下午到场');
  await expect(comments).toHaveCount(before + 1);
  await expect.poll(() => seen).toEqual(inTurn);

  // the server has told of one's own step by the time that it tells of the next one
  const clerk = await openAs(browser, 'clerk', '/account');
  await act(clerk.request, number, { kind: 'comment', text: '居民说下午在家' });
  await expect(comments).toHaveCount(before + 2);
  await expect.poll(() => seen).toEqual([...inTurn, ...inTurn]);
  await clerk.context().close();
});
