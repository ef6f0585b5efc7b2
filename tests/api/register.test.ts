import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may } from '@/lib/authority/permissions';
import { ROLES, type Role } from '@/lib/authority/roles';
import type { IssueEntry, IssueList } from '@/lib/contract/issue';
import type { Registered } from '@/lib/contract/register';
import type { OpinionRows } from '@/lib/contract/rows';
import type { Summary } from '@/lib/contract/summary';
import { type OwnServer, startOwnServer } from '../support/own-server';

describe('registering over the network', () => {
  let own: OwnServer;
  beforeAll(async () => {
    own = await startOwnServer('registered_in');
  });
  afterAll(() => own.stop());

  const get = <T>(path: string, role?: Role) => own.get<T>(path, role);
  const post = (path: string, role: Role, body: unknown, headers?: Record<string, string>) =>
    own.send('POST', path, role, body, headers);
  const opinion = (more: object = {}) => ({
    channel: 'wechat',
    text: '楼道灯坏了一周',
    place: { text: '说不清' },
    settle: { as: 'issue', title: '楼道灯不亮', category: 'L01' },
    ...more,
  });
  const tell = async (more: object = {}): Promise<Registered> =>
    (await (await post('/api/opinions', 'grid_worker', opinion(more))).json()) as Registered;

  it('each role may or may not, at each of the three ways, as the table says', async () => {
    const found = { title: '井盖松动', category: 'L01', sourceNote: '巡查', place: { text: '路口' } };
    for (const role of ROLES) {
      const { opinion: waiting } = await tell({ settle: { as: 'wait' } });
      for (const [path, body] of [
        ['/api/opinions', opinion()],
        [`/api/opinions/${waiting}/settle`, { as: 'answer', text: '已说明' }],
        ['/api/issues', found],
      ] as const) {
        const { status } = await post(path, role, body);
        expect({ role, path, status }).toEqual({ role, path, status: may(role, 'register') ? 201 : 403 });
      }
    }
  });

  it('what was registered is an entry at once, in every count, and its opinion stands on it', async () => {
    const before = await get<Summary>('/api/summary');
    const { opinion: voice, issue } = await tell();
    const entry = await get<IssueEntry>(`/api/issues/${issue}`, 'clerk');
    expect(entry).toMatchObject({ state: 'registered', title: '楼道灯不亮', version: 1 });
    expect(entry.opinionList.map(({ number }) => number)).toEqual([voice]);
    expect(entry.actions[0]).toBe('dispatch');
    const { opinions, linked } = before.balance;
    await expect
      .poll(
        async () => {
          const { figures, balance } = await get<Summary>('/api/summary');
          return { issues: figures.issues, balance };
        },
        { timeout: 1_000 },
      )
      .toEqual({
        issues: before.figures.issues + 1,
        balance: { ...before.balance, opinions: opinions + 1, linked: linked + 1 },
      });
  });

  it('an opinion that waits, is answered later or joins an issue moves the balance within a second', async () => {
    const { balance: first } = await get<Summary>('/api/summary');
    const { opinion: number } = await tell({ settle: { as: 'wait' } });
    await expect
      .poll(async () => (await get<Summary>('/api/summary')).balance, { timeout: 1_000 })
      .toEqual({ ...first, opinions: first.opinions + 1, waiting: first.waiting + 1 });
    await post(`/api/opinions/${number}/settle`, 'clerk', { as: 'answer', text: '已答复' });
    await expect
      .poll(async () => (await get<Summary>('/api/summary')).balance, { timeout: 1_000 })
      .toEqual({ ...first, opinions: first.opinions + 1, answered: first.answered + 1 });
    const rows = await get<OpinionRows>('/api/opinions', 'clerk');
    expect(rows.find((row) => row.number === number)).toMatchObject({ fate: 'answered', answer: '已答复' });
    const { rows: open } = await get<IssueList>('/api/issues?state=in_progress&limit=1');
    const joined = await tell({ settle: { as: 'link', number: open[0]!.number } });
    expect(joined.issue).toBe(open[0]!.number);
    const { events } = await get<IssueEntry>(`/api/issues/${joined.issue}`, 'clerk');
    expect(events.at(-1)).toMatchObject({ kind: 'comment', data: { opinions: [joined.opinion] } });
  });

  it('a double click writes once, and another site nothing', async () => {
    const key = { 'idempotency-key': 'one-click-of-one' };
    const both = await Promise.all([1, 2].map(() => post('/api/opinions', 'clerk', opinion(), key)));
    const [one, other] = await Promise.all(both.map((answer) => answer.json()));
    expect(one).toEqual(other);
    const foreign = await post('/api/opinions', 'clerk', opinion(), { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
  });

  it.each([
    ['nothing at all', {}, 'channel'],
    ['no words', opinion({ text: ' ' }), 'text'],
    ['no place in words', opinion({ place: { text: '' } }), 'place.text'],
    [
      'a place of no kind',
      opinion({ place: { text: 'x', in: { kind: 'planet', code: 'x' } } }),
      'place.in.kind',
    ],
    ['a point that is none', opinion({ place: { text: 'x', at: [200, 0] } }), 'place.at.0'],
    ['a fate that is none', opinion({ settle: { as: 'forget' } }), 'settle.as'],
    ['an answer without words', opinion({ settle: { as: 'answer', text: '' } }), 'settle.text'],
    [
      'a code that no database keeps',
      opinion({ place: { text: 'x', in: { kind: 'building', code: 'a\0' } } }),
      'place.in.code',
    ],
    ['half a character', opinion({ text: '\ud800' }), 'text'],
    ['an instant that is none', opinion({ receivedAt: 'yesterday' }), 'receivedAt'],
  ])('%s is refused by its field', async (_, body, field) => {
    const answer = await post('/api/opinions', 'clerk', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ field, detail: expect.stringContaining(field) });
  });

  it('a volunteer is not told who found it', async () => {
    const found = {
      title: '井盖松动',
      category: 'L01',
      sourceNote: '示例王五早间巡查',
      place: { text: '路口' },
    };
    const { issue } = (await (await post('/api/issues', 'clerk', found)).json()) as Registered;
    const noteFor = async (role: Role) => (await get<IssueEntry>(`/api/issues/${issue}`, role)).sourceNote;
    expect(await noteFor('grid_worker')).toBe('示例王五早间巡查');
    expect(await noteFor('volunteer')).toBe('');
  });

  it('a volunteer reads a correction no more than other words', async () => {
    const { issue } = await tell();
    const corrected = await post(`/api/issues/${issue}/events`, 'clerk', {
      kind: 'correct',
      version: 1,
      title: '二单元楼道灯不亮',
      text: '登记时漏了单元',
    });
    expect(corrected.status).toBe(201);
    const [clerk, volunteer] = await Promise.all(
      (['clerk', 'volunteer'] as const).map((role) => get<IssueEntry>(`/api/issues/${issue}`, role)),
    );
    expect(clerk!.events.at(-1)!.correction).toEqual({ title: ['楼道灯不亮', '二单元楼道灯不亮'] });
    expect(volunteer!.events.at(-1)).toMatchObject({ correction: null, text: null });
  });
});
