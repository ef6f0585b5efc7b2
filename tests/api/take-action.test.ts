import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTION_KINDS, ACTION_RULES } from '@/lib/authority/ledger-actions';
import { ROLES, type Role } from '@/lib/authority/roles';
import { DATA_VERSION_HEADER } from '@/lib/contract/data-version';
import type { IssueEntry, IssueList } from '@/lib/contract/issue';
import type { Summary } from '@/lib/contract/summary';
import { type OwnServer, startOwnServer } from '../support/own-server';

/** A body that is right for each kind but for the version, which nobody has reached. */
const BODIES: Record<string, object> = {
  dispatch: { leadUnit: 'property', limit: { amount: 1, unit: 'working_day' } },
  take_back: { leadUnit: 'property', limit: { amount: 1, unit: 'working_day' } },
  reopen: { leadUnit: 'property', limit: { amount: 1, unit: 'working_day' } },
  classify: { category: 'L01', impactGrade: 0, hazardGrade: 0 },
  grant_extension: { limit: { amount: 1, unit: 'working_day' } },
  resume: { limit: { amount: 1, unit: 'working_day' } },
  verify_fail: { limit: { amount: 1, unit: 'working_day' } },
  hold: { reviewDate: '2026-09-01' },
  escalate: { level: 'city', addressee: '示例局' },
  merge: { mergedInto: 'LJ-2026-00001' },
  satisfaction: { score: 4 },
  correct: { title: '改过的标题' },
  promise_check: { promise: 1, outcome: 'kept' },
  promise: {
    measure: { name: '灯', unit: 'hour', value: 2 },
    effectiveFrom: '2026-08-09',
    checkOn: '2026-08-10',
  },
};

describe('steps over the network', () => {
  let own: OwnServer;
  beforeAll(async () => {
    own = await startOwnServer('acted_on');
  });
  afterAll(() => own.stop());

  const get = <T>(path: string, role?: Role) => own.get<T>(path, role);
  const post = (number: string, role: Role, body: unknown, headers?: Record<string, string>) =>
    own.send('POST', `/api/issues/${number}/events`, role, body, headers);
  const firstOf = async (query: string): Promise<string> =>
    (await get<IssueList>(`/api/issues?${query}&limit=1`)).rows[0]!.number;

  it('each kind is refused to every role that the table does not name, and to no other for its role', async () => {
    const number = await firstOf('state=in_progress');
    for (const kind of ACTION_KINDS) {
      for (const role of ROLES) {
        const answer = await post(number, role, { kind, version: 1, text: '试', ...BODIES[kind] });
        const { reason } = (await answer.json()) as { reason?: string };
        const isRefused = answer.status === 403 && reason !== 'unit' && reason !== 'two_keys';
        expect({ kind, role, isRefused }).toEqual({
          kind,
          role,
          isRefused: !ACTION_RULES[kind].roles.includes(role),
        });
      }
    }
  });

  it('without a key, with a body that is none, from another site: refused before anything is looked at', async () => {
    const number = await firstOf('state=in_progress');
    const comment = { kind: 'comment', version: 1, text: '备注' };
    const problemOf = async (answer: Response) => ({
      status: answer.status,
      field: ((await answer.json()) as { field?: string }).field,
    });
    expect(await problemOf(await post(number, 'clerk', comment, { 'idempotency-key': '' }))).toEqual({
      status: 400,
      field: 'Idempotency-Key',
    });
    expect(await problemOf(await post(number, 'clerk', '{"kind":'))).toEqual({ status: 400, field: 'body' });
    expect(await problemOf(await post(number, 'clerk', `"${'x'.repeat(70_000)}"`))).toEqual({
      status: 400,
      field: 'body',
    });
    expect(
      (
        await post(number, 'clerk', comment, {
          origin: 'https://elsewhere.example',
          'sec-fetch-site': 'cross-site',
        })
      ).status,
    ).toBe(403);
  });

  it('a step is in the entry, the counts and the stream of changes at once', async () => {
    const number = await firstOf('state=registered');
    const entry = await get<IssueEntry>(`/api/issues/${number}`, 'clerk');
    expect(entry.actions[0]).toBe('dispatch');
    expect(entry.proposal).not.toBeNull();
    const before = await get<Summary>('/api/summary?state=dispatched');

    const changes = await own.ask('/api/changes', 'clerk');
    expect(changes.headers.get('content-type')).toBe('text/event-stream');
    const reader = changes.body!.pipeThrough(new TextDecoderStream()).getReader();
    const versionIn = async (): Promise<number> => {
      for (;;) {
        const [, version] = /"dataVersion":(\d+)/.exec((await reader.read()).value ?? '') ?? [];
        if (version !== undefined) return Number(version);
      }
    };
    expect(await versionIn()).toBe(before.dataVersion);

    const { leadUnit, supportUnits, limit } = entry.proposal!;
    const answer = await post(number, 'clerk', {
      kind: 'dispatch',
      version: entry.version,
      leadUnit,
      supportUnits,
      limit,
      text: '请今天到场',
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ number, version: entry.version + 1, state: 'dispatched' });
    const sent = performance.now();
    const told = await versionIn();
    expect(told).toBeGreaterThan(before.dataVersion);
    expect(answer.headers.get(DATA_VERSION_HEADER)).toBe(String(told));
    expect(performance.now() - sent).toBeLessThan(1_000);
    await reader.cancel();

    const after = await get<IssueEntry>(`/api/issues/${number}`, 'clerk');
    expect(after.events.at(-1)).toMatchObject({ kind: 'dispatch', text: '请今天到场', unit: 'party_office' });
    expect((await get<Summary>('/api/summary?state=dispatched')).figures.issues).toBe(
      before.figures.issues + 1,
    );
    const late = await post(number, 'leader', { kind: 'comment', version: entry.version, text: '快' });
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      reason: 'stale',
      since: ['dispatch'],
      version: entry.version + 1,
      state: 'dispatched',
    });
  });

  it('what is offered to somebody is taken from him', async () => {
    const number = await firstOf('state=submitted');
    const entry = await get<IssueEntry>(`/api/issues/${number}`, 'inspector');
    expect(entry.actions[0]).toBe('verify_pass');
    const passed = await post(number, 'inspector', { kind: 'verify_pass', version: entry.version });
    expect(passed.status).toBe(201);
    const off = await post(number, 'leader', { kind: 'write_off', version: entry.version + 1 });
    expect(await off.json()).toMatchObject({ state: 'written_off' });
  });

  it('whoever has written reads it at once, also when he asks with the tag of the answer before', async () => {
    const number = await firstOf('state=registered');
    for (let i = 0; i < 12; i++) {
      const before = await own.ask(`/api/issues/${number}`, 'clerk');
      const { version } = (await before.json()) as IssueEntry;
      const written = await post(number, 'clerk', { kind: 'comment', version, text: `第${i}笔` });
      expect(written.status).toBe(201);
      const after = await fetch(`${own.address}/api/issues/${number}`, {
        headers: { ...own.cookieOf('clerk'), 'if-none-match': before.headers.get('etag')! },
      });
      expect(after.status).toBe(200);
      expect(((await after.json()) as IssueEntry).version).toBe(version + 1);
    }
  });

  it('where things lie is held through a step, and no longer when something else was changed', async () => {
    const tagOf = async () => (await own.ask('/api/places')).headers.get('etag');
    const before = await tagOf();
    const number = await firstOf('state=registered');
    const { version } = await get<IssueEntry>(`/api/issues/${number}`, 'clerk');
    const counted = await own.ask('/api/summary');
    expect((await post(number, 'clerk', { kind: 'comment', version, text: '备注' })).status).toBe(201);
    expect((await own.ask('/api/summary')).headers.get('etag')).not.toBe(counted.headers.get('etag'));
    expect(await tagOf()).toBe(before);
    const unit = { nameZh: '示例养护公司', nameEn: '', forceClass: 'social', level: 'district' };
    const added = await fetch(`${own.address}/api/admin/units`, {
      method: 'POST',
      headers: own.cookieOf('administrator'),
      body: new URLSearchParams(unit),
      redirect: 'manual',
    });
    expect(added.status).toBe(303);
    await expect.poll(tagOf).not.toBe(before);
  });
});
