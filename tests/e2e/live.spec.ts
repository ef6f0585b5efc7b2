import { test } from '@playwright/test';
import { openAs } from './open-as';
import { expect, openCommand, readIssues } from './open-command';
import { act, choose, send } from './take-steps';

test('after a step the entry is asked for first, then all else, each once; what another does follows the same way', async ({
  page,
  browser,
}) => {
  const { rows } = await readIssues(page, 'state=in_progress&limit=1&sort=number');
  const { number } = rows[0]!;
  await openCommand(page, `?issue=${number}`);
  const comments = page.locator('[data-event="comment"]');
  const before = await comments.count();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === `/api/issues/${number}`) asked.push('entry');
    if (pathname === '/api/summary') asked.push('counts');
  });

  await choose(page, '加备注');
  await send(page, '加备注', '下午到场');
  await expect(comments).toHaveCount(before + 1);
  await expect.poll(() => asked).toEqual(['entry', 'counts']);

  // the server has told of one's own step by the time that it tells of the next one
  const clerk = await openAs(browser, 'clerk', '/account');
  await act(clerk.request, number, { kind: 'comment', text: '居民说下午在家' });
  await expect(comments).toHaveCount(before + 2);
  await expect.poll(() => asked).toEqual(['entry', 'counts', 'entry', 'counts']);
  await clerk.context().close();
});
