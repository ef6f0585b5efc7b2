import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONCERNS, hasConcerns } from '@/lib/authority/concerns';
import { ROLES, type Role } from '@/lib/authority/roles';
import type { IssueEntry } from '@/lib/contract/issue';
import type { Mine } from '@/lib/contract/mine';
import type { Summary } from '@/lib/contract/summary';
import { type OwnServer, startOwnServer } from '../support/own-server';

describe('one’s own list over the network', () => {
  let own: OwnServer;
  beforeAll(async () => {
    own = await startOwnServer('concerned');
  });
  afterAll(() => own.stop());

  const ask = (path: string, role: Role) => own.ask(path, role);
  const mine = async (role: Role, query = ''): Promise<Mine> =>
    (await (await ask(`/api/mine${query}`, role)).json()) as Mine;
  const entryOf = async (number: string): Promise<IssueEntry> =>
    (await (await ask(`/api/issues/${number}`, 'leader')).json()) as IssueEntry;
  const put = (path: string, role: Role, body: unknown, headers?: Record<string, string>) =>
    own.send('PUT', path, role, body, headers);
  const problemOf = async (answer: Response) => ({
    status: answer.status,
    field: ((await answer.json()) as { field?: string }).field,
  });

  it.each(ROLES)('a %s has the groups of the table, or is told that there is no list', async (role) => {
    const answer = await ask('/api/mine', role);
    if (role === 'volunteer') {
      expect(answer.status).toBe(403);
      return;
    }
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { groups, rows, total } = (await answer.json()) as Mine;
    expect(groups.map(({ key }) => key)).toEqual(CONCERNS[role].map(({ group }) => group));
    expect(rows.length).toBe(Math.min(total, 200));
    expect(hasConcerns(role) || total === 0).toBe(true);
  });

  it('what a leader sees as overdue is the figure of the map, and opens to as many rows', async () => {
    const summary = (await (await ask('/api/summary?light=red', 'leader')).json()) as Summary;
    const { groups, rows } = await mine('leader', '?concern=overdue');
    expect(groups[0]).toMatchObject({ key: 'overdue', count: summary.figures.issues });
    expect(rows.length).toBe(Math.min(summary.figures.issues, 200));
    expect((await mine('leader', '?concern=overdue&offset=3&limit=2')).rows).toEqual(rows.slice(3, 5));
  });

  it.each([
    ['?concern=everything', 'concern'],
    ['?offset=-1', 'offset'],
    ['?limit=201', 'limit'],
  ])('%s is refused by name', async (query, field) => {
    expect(await problemOf(await ask(`/api/mine${query}`, 'clerk'))).toEqual({ status: 400, field });
  });

  it('there is no way to ask for somebody else’s: what else is in the address is not read', async () => {
    const own = await mine('handler');
    expect(await mine('handler', '?person=1&role=leader&unit=safety')).toEqual(own);
    const { number } = own.rows[0]!;
    const { version } = await entryOf(number);
    await put(`/api/issues/${number}/seen?person=1`, 'handler', { version, personId: 1, role: 'leader' });
    expect((await mine('handler')).rows.find((row) => row.number === number)!.unread).toBe(false);
  });

  it('without a key, from another site, with what is no version: refused, and nothing is marked', async () => {
    const before = await mine('clerk');
    const row = before.rows.find(({ unread }) => unread)!;
    const { version } = await entryOf(row.number);
    const path = `/api/issues/${row.number}/seen`;
    for (const to of [path, '/api/mine/seen']) {
      const body = { version, latest: before.latest };
      expect(await problemOf(await put(to, 'clerk', body, { 'idempotency-key': '' }))).toEqual({
        status: 400,
        field: 'Idempotency-Key',
      });
      const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
      expect((await put(to, 'clerk', body, foreign)).status).toBe(403);
    }
    for (const wrong of [
      {},
      null,
      { version: 0 },
      { version: '2' },
      { version: 1.5 },
      { version: version + 1 },
    ])
      expect(await problemOf(await put(path, 'clerk', wrong))).toEqual({ status: 400, field: 'version' });
    for (const wrong of [{}, { latest: -1 }, { latest: 'all' }])
      expect(await problemOf(await put('/api/mine/seen', 'clerk', wrong))).toEqual({
        status: 400,
        field: 'latest',
      });
    expect((await put('/api/issues/LJ-2026-99999/seen', 'clerk', { version: 1 })).status).toBe(404);
    expect((await mine('clerk')).unread).toBe(before.unread);
  });

  it('opened is seen, once and for good, and only by whom it was opened', async () => {
    const before = await mine('clerk');
    const other = await mine('leader');
    const row = before.rows.find(({ unread }) => unread)!;
    const { version } = await entryOf(row.number);
    const path = `/api/issues/${row.number}/seen`;
    for (const one of [version, version, 1]) {
      const answer = await put(path, 'clerk', { version: one });
      expect(await answer.json()).toEqual({ number: row.number, version });
    }
    expect((await mine('clerk')).unread).toBe(before.unread - 1);
    expect((await mine('leader')).unread).toBe(other.unread);
  });

  it('a step of somebody else makes it unread again; all can be marked as read at once', async () => {
    const { number } = (await mine('clerk', '?concern=to_dispatch')).rows[0]!;
    const { version } = await entryOf(number);
    await put(`/api/issues/${number}/seen`, 'clerk', { version });
    const before = await mine('clerk');
    const words = { kind: 'comment', version, text: '请抓紧' };
    const said = await own.send('POST', `/api/issues/${number}/events`, 'leader', words);
    expect(said.status).toBe(201);
    const after = await mine('clerk');
    expect(after.unread).toBe(before.unread + 1);
    await put('/api/mine/seen', 'clerk', { latest: before.latest });
    expect((await mine('clerk')).unread).toBe(1);
    expect(await (await put('/api/mine/seen', 'clerk', { latest: after.latest })).json()).toEqual({
      marked: 1,
    });
    expect((await mine('clerk')).unread).toBe(0);
  });
});
