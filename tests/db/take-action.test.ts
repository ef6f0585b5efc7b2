import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeAction } from '@/db/commands/ledger/take-action';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { AppError } from '@/lib/contract/app-error';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { ACTORS, numberOf as numberIn, takeIn } from '../support/acting-office';
import {
  at,
  CLERK,
  COLLEAGUE,
  createSmallOffice,
  HANDLER,
  INSPECTOR,
  openIssue,
} from '../support/small-office';
import type { TestDatabase } from '../support/test-database';

const limit = { amount: 2, unit: 'working_day' } as const;

describe('taking a step on an entry', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createSmallOffice();
  });
  afterAll(() => database.drop());

  const numberOf = (id: number) => numberIn(database, id);
  const eventsOf = async (id: number) =>
    (await database.app.sql`select count(*)::int as n from ledger_event where issue_id = ${id}`)[0]!
      .n as number;

  const take = (
    number: string,
    who: number,
    body: Record<string, unknown>,
    more?: { key?: string; now?: Date },
  ) => takeIn(database, number, who, body, more);

  const refusal = async (
    attempt: Promise<unknown>,
  ): Promise<{ code: string; reason: unknown; words: string }> => {
    try {
      await attempt;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { code: error.code, reason: error.besides?.reason, words: error.userMessage };
    }
    throw new Error('It was taken');
  };

  it('is refused to whose role, unit or turn it is not, and writes nothing', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    const before = await eventsOf(id);
    expect(
      await refusal(take('T-2026-99999', CLERK, { kind: 'comment', version: 1, text: '?' })),
    ).toMatchObject({
      code: 'not_found',
    });
    expect(await refusal(take(number, INSPECTOR, { kind: 'start', version: 2 }))).toMatchObject({
      reason: 'role',
    });
    expect(await refusal(take(number, HANDLER, { kind: 'submit', version: 2, text: '好了' }))).toMatchObject({
      code: 'conflict',
      reason: 'state',
    });
    const stranger = { ...ACTORS[HANDLER]!, units: ['fire'], personId: HANDLER };
    const action = parseLedgerAction({ kind: 'start', version: 2 });
    const calendar = officeCalendar('Asia/Shanghai');
    expect(
      await refusal(
        takeAction(database.app.db, { number, action, actor: stranger, key: 'key-x', now: at(9), calendar }),
      ),
    ).toMatchObject({ code: 'forbidden', reason: 'unit' });
    expect(await eventsOf(id)).toBe(before);
  });

  it('is refused when the entry has gone on since it was seen, with what is possible now', async () => {
    const number = await numberOf(await openIssue(database.app.db));
    await take(number, HANDLER, { kind: 'start', version: 2 });
    const late = take(number, COLLEAGUE, { kind: 'start', version: 2 });
    await expect(late).rejects.toMatchObject({
      code: 'stale',
      besides: { version: 3, state: 'in_progress', possible: expect.arrayContaining(['submit', 'progress']) },
    });
    expect((await refusal(take(number, COLLEAGUE, { kind: 'start', version: 2 }))).words).toContain(
      'in_progress',
    );
  });

  it('of two who do the same at once, one is taken and one is told', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    const both = await Promise.allSettled(
      [HANDLER, COLLEAGUE].map((who) => take(number, who, { kind: 'start', version: 2 })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await eventsOf(id)).toBe(3);
  });

  it('sent twice with one key is written once and answered twice; with another wish the key is refused', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    const start = { kind: 'start', version: 2, text: '到现场了' };
    const twice = await Promise.all([1, 2].map(() => take(number, HANDLER, start, { key: 'one-click' })));
    expect(twice[0]).toEqual({ number, version: 3, state: 'in_progress' });
    expect(twice[1]).toEqual(twice[0]);
    expect(await eventsOf(id)).toBe(3);
    const other = take(number, HANDLER, { ...start, text: '别的' }, { key: 'one-click' });
    expect(await refusal(other)).toMatchObject({ code: 'conflict' });
    // another person's key is another key
    await take(number, COLLEAGUE, { kind: 'progress', version: 3, text: '疏通' }, { key: 'one-click' });
  });

  it('two keys: whoever started, noted or submitted it can neither check it nor write it off; another can', async () => {
    const number = await numberOf(await openIssue(database.app.db));
    await take(number, HANDLER, { kind: 'start', version: 2 });
    await take(number, HANDLER, { kind: 'submit', version: 3, text: '已疏通' });
    const turned = { role: 'inspector', units: ['inspection'], personId: HANDLER } as const;
    const action = parseLedgerAction({ kind: 'verify_pass', version: 4 });
    const calendar = officeCalendar('Asia/Shanghai');
    expect(
      await refusal(
        takeAction(database.app.db, { number, action, actor: turned, key: 'key-t', now: at(11), calendar }),
      ),
    ).toMatchObject({ code: 'forbidden', reason: 'two_keys' });
    await take(number, INSPECTOR, { kind: 'verify_pass', version: 4, text: '看过，通了' });
    const ended = await take(number, INSPECTOR, { kind: 'write_off', version: 5 });
    expect(ended.state).toBe('written_off');
  });

  it('a check that fails sends it back with a new limit and is counted; a hold stops the clock until its review', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    await take(number, HANDLER, { kind: 'start', version: 2 });
    await take(number, HANDLER, { kind: 'submit', version: 3, text: '好了' });
    await take(number, INSPECTOR, { kind: 'verify_fail', version: 4, limit, text: '还堵着' });
    const [row] = await database.app.sql`select state, rework_count, due_at from issue where id = ${id}`;
    expect(row).toMatchObject({ state: 'rework', rework_count: 1 });
    // 3 August 2026, 18:00 in Shanghai is the end of a Monday: two working days later it is Wednesday, 18:00
    expect(new Date(row!.due_at as string).toISOString()).toBe('2026-08-05T10:00:00.000Z');
    await take(number, CLERK, { kind: 'hold', version: 5, reviewDate: '2026-08-20', text: '等管道' });
    const [held] = await database.app
      .sql`select state, review_date::text, due_at from issue where id = ${id}`;
    expect(held).toMatchObject({ state: 'on_hold', review_date: '2026-08-20', due_at: null });
    await take(number, CLERK, { kind: 'resume', version: 6, limit });
  });

  it('days that have passed at the office are refused by name, and nothing is written', async () => {
    const number = await numberOf(await openIssue(database.app.db));
    const measure = { name: '亮灯', unit: 'hour', value: 2 };
    const days = { effectiveFrom: '2026-08-01', checkOn: '2026-08-02' };
    for (const [who, body, field] of [
      [CLERK, { kind: 'hold', version: 2, reviewDate: '2026-08-02', text: '等管道' }, 'reviewDate'],
      [HANDLER, { kind: 'promise', version: 2, measure, ...days, text: '多亮两小时' }, 'checkOn'],
    ] as const)
      await expect(take(number, who, body)).rejects.toMatchObject({
        code: 'invalid_request',
        field,
        value: '2026-08-02',
      });
    // in Shanghai it is still the third
    const today = { kind: 'hold', version: 2, reviewDate: '2026-08-03', text: '等管道' };
    expect(await take(number, CLERK, today)).toMatchObject({ state: 'on_hold', version: 3 });
  });

  it('units, categories and numbers that cannot be meant are refused by name', async () => {
    const number = await numberOf(await openIssue(database.app.db));
    await take(number, HANDLER, { kind: 'return', version: 2, text: '不归我们' });
    const dispatch = { kind: 'dispatch', version: 3, leadUnit: 'property', supportUnits: [], limit };
    for (const [body, field] of [
      [{ ...dispatch, leadUnit: 'nobody' }, 'leadUnit'],
      [{ ...dispatch, leadUnit: 'inspection' }, 'leadUnit'],
      [{ ...dispatch, supportUnits: ['property'] }, 'supportUnits'],
      [{ kind: 'classify', version: 3, category: 'L99', impactGrade: 0, hazardGrade: 0 }, 'category'],
      [{ kind: 'merge', version: 3, mergedInto: number }, 'mergedInto'],
    ] as const)
      await expect(take(number, CLERK, body)).rejects.toMatchObject({ code: 'invalid_request', field });
    const given = await take(number, CLERK, { ...dispatch, leadUnit: 'safety', supportUnits: ['fire'] });
    expect(given).toMatchObject({ state: 'dispatched', version: 4 });
  });

  it('given to the unit that has it already, its limit does not begin anew: others may help it, more time is asked for', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    const due = async () => (await database.app.sql`select due_at from issue where id = ${id}`)[0]!.due_at;
    const before = await due();
    const again = { kind: 'dispatch', version: 2, leadUnit: 'property', supportUnits: [] as string[], limit };
    await expect(take(number, CLERK, again)).rejects.toMatchObject({
      code: 'invalid_request',
      field: 'leadUnit',
      userMessage: expect.stringContaining('extension'),
    });
    await take(number, CLERK, { ...again, supportUnits: ['fire'] });
    expect(await due()).toEqual(before);
    await take(number, CLERK, { ...again, version: 3, leadUnit: 'safety' });
    expect(await due()).not.toEqual(before);
  });

  it('more time is granted only to whoever asked for it, once', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    const grant = (version: number) => take(number, CLERK, { kind: 'grant_extension', version, limit });
    const ask = (version: number) =>
      take(number, HANDLER, { kind: 'request_extension', version, text: '等材料' });
    expect(await refusal(grant(2))).toMatchObject({ code: 'conflict', reason: 'state' });
    await ask(2);
    expect(await refusal(ask(3))).toMatchObject({ code: 'conflict', reason: 'state' });
    await grant(3);
    expect(await refusal(grant(4))).toMatchObject({ code: 'conflict', reason: 'state' });
    const [row] = await database.app.sql`select extension_count from issue where id = ${id}`;
    expect(row!.extension_count).toBe(1);
  });

  it('a clock that runs behind does not put a step before the one that it follows', async () => {
    const id = await openIssue(database.app.db);
    await take(await numberOf(id), HANDLER, { kind: 'start', version: 2 }, { now: at(-5) });
    const events = await database.app
      .sql`select at from ledger_event where issue_id = ${id} order by sequence`;
    expect(events[2]!.at).toEqual(events[1]!.at);
  });
});
