import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLedger } from '@/db/queries/ledger/verify-ledger';
import { append, CLERK, createSmallOffice, event, openIssue, refusal } from '../support/small-office';
import type { TestDatabase } from '../support/test-database';

/** Two hours of light more, from the day after the issue was dispatched. */
const PROMISED = { measure: { name: '亮灯', unit: 'hour', value: 2 } };
const DAYS = { effectiveFrom: '2026-08-04', checkOn: '2026-08-07' };
const promising = (issueId: number, value: number, outcome = 'pending') => sql`
  insert into promise (issue_id, text, measure_name, measure_unit, measure_value, made_at, made_by_id, effective_from, check_on, outcome)
  values (${issueId}, '每晚延长亮灯', '亮灯', 'hour', ${value}, now(), ${CLERK}, ${DAYS.effectiveFrom}, ${DAYS.checkOn}, ${outcome})`;

let database: TestDatabase;
let id: number;
beforeAll(async () => {
  database = await createSmallOffice();
  id = await openIssue(database.app.db);
  await database.app.db.transaction(async (transaction) => {
    await append(transaction, event(id, 'promise', 3, CLERK, { ...PROMISED, ...DAYS }));
    await transaction.execute(promising(id, 2));
  });
  await database.app.sql`
    insert into opinion (number, channel_id, received_at, text) values ('T-2026-Y90000', 1, now(), '路灯太暗')`;
});
afterAll(() => database.drop());

describe.each(['app', 'owner'] as const)('the %s cannot touch the evidence:', (role) => {
  /** Where the app has no right at all, and the owner is refused by a trigger. */
  const NO_RIGHT = role === 'app' ? '42501' : 'GU001';
  const each = async (code: string, statements: readonly string[]) => {
    for (const statement of statements) {
      expect(await refusal(database[role].sql.unsafe(statement)), statement).toBe(code);
    }
  };

  it('a voice stays as it was heard, and stays', () =>
    each(NO_RIGHT, [
      `update opinion set text = 'other words'`,
      `update opinion set received_at = received_at - interval '1 day'`,
      'update opinion set channel_id = channel_id + 1',
      `update opinion set number = number || 'x'`,
      `update opinion set place_text = 'elsewhere'`,
      `update opinion set time_precision = 'minute'`,
      'update opinion set listening_meeting_id = 1',
      'update opinion set questionnaire_batch_id = 1',
      `delete from opinion where number = 'T-2026-Y90000'`,
      'truncate opinion cascade',
    ]));

  it('which voices stand behind an issue is not changed', () =>
    each(NO_RIGHT, [
      'update opinion_issue set issue_id = issue_id',
      'delete from opinion_issue',
      'truncate opinion_issue',
    ]));

  it('a promise stays as it was made, and stays', () =>
    each(NO_RIGHT, [
      'update promise set measure_value = 1',
      `update promise set check_on = check_on + 30`,
      `update promise set text = 'other words'`,
      'delete from promise',
      'truncate promise',
    ]));

  it('words of an event are not replaced or thrown away, nor redacted without an event that says so', async () => {
    const [said] = await database[role].sql`select min(event_id) as id from ledger_event_text`;
    await each('GU001', [
      `update ledger_event_text set text = null, redacted_at = now() where event_id = ${said!.id}`,
      `update ledger_event_text set text = 'other words'`,
    ]);
    await each(NO_RIGHT, ['delete from ledger_event_text', 'truncate ledger_event_text']);
  });

  it('an office with a ledger is not made the demo, whose ledger could be emptied', () =>
    each(NO_RIGHT, [
      'update office set is_demo = true, demo_clock = now()',
      `${role === 'owner' ? 'delete from office;' : ''}
       insert into office (id, name_zh, name_en, is_demo, demo_clock) values (1, 'x', 'x', true, now())`,
    ]));
});

describe('the app', () => {
  it('cannot change the codes by which events name units and categories, nor which unit inspects', async () => {
    for (const statement of [
      `update unit set code = 'x' where code = 'property'`,
      'update unit set is_inspection = false',
      `update category set code = 'x' where code = 'L01'`,
      `update category set scheme = 'local'`,
      `update channel set code = code || 'x'`,
      `update tag set position = position`,
      `update person set code = code || 'x'`,
    ]) {
      expect(await refusal(database.app.sql.unsafe(statement)), statement).toBe('42501');
    }
  });

  it('places an opinion and answers it, once', async () => {
    const { sql } = database.app;
    const answer = (words: string) =>
      refusal(sql`update opinion set answered_at = now(), answer = ${words} where number = 'T-2026-Y90000'`);
    expect(await refusal(sql`update opinion set building_id = null`)).toBe('not refused');
    expect(await answer('已换灯泡')).toBe('not refused');
    expect(await answer('没说过')).toBe('GU001');
    expect(await refusal(sql`update opinion set answered_at = null, answer = null`)).toBe('GU001');
  });

  it('says once whether a promise was kept, by an event that says it', async () => {
    const { db } = database.app;
    const outcome = (said: string, ...told: Parameters<typeof event>[]) =>
      refusal(
        db.transaction(async (transaction) => {
          if (told.length > 0) await append(transaction, ...told.map((one) => event(...one)));
          await transaction.execute(sql`update promise set outcome = ${said}`);
          await transaction.execute(sql`set constraints all immediate`);
        }),
      );
    const check = (hour: number, data: object): Parameters<typeof event> => [
      id,
      'promise_check',
      hour,
      CLERK,
      { ...PROMISED, ...DAYS, ...data },
    ];
    expect(await outcome('kept')).toBe('GU004');
    expect(await outcome('kept', check(4, { outcome: 'broken' }))).toBe('GU004');
    const another = { measure: { ...PROMISED.measure, value: 3 }, outcome: 'kept' };
    expect(await outcome('kept', check(4, another))).toBe('GU004');
    expect(await outcome('kept', check(4, { checkOn: '2026-08-08', outcome: 'kept' }))).toBe('GU004');
    expect(await outcome('broken', check(4, { outcome: 'broken' }))).toBe('not refused');
    expect(await outcome('kept')).toBe('GU001');
    expect(await outcome('pending')).toBe('GU001');
  });

  it('promises nothing without an event, nor the same once more than was said', async () => {
    const { db } = database.app;
    for (const [value, said] of [
      [5, 'pending'],
      [2, 'pending'],
      [2, 'broken'],
      [2, 'kept'],
    ] as const)
      expect(await refusal(db.execute(promising(id, value, said))), `${value} ${said}`).toBe('GU004');
  });

  it('links no opinion to an issue of which no event says so, and none that was answered', async () => {
    const { sql, db } = database.app;
    const [waiting, answered] = await sql`
      insert into opinion (number, channel_id, received_at, text, answered_at, answer)
      values ('T-2026-Y90001', 1, now(), '路灯不亮', null, null), ('T-2026-Y90002', 1, now(), '几时亮', now(), '六点')
      returning id`;
    const link = (opinionId: number) =>
      sql`insert into opinion_issue (opinion_id, issue_id) values (${opinionId}, ${id})`;
    expect(await refusal(link(waiting!.id))).toBe('GU005');
    await append(db, event(id, 'comment', 5, CLERK, { opinions: ['T-2026-Y90001', 'T-2026-Y90002'] }));
    expect(await refusal(link(waiting!.id))).toBe('not refused');
    expect(await refusal(link(answered!.id))).toBe('GU005');
  });

  it('answers no opinion at once that led to an issue', async () => {
    const answer = database.app.sql`update opinion set answered_at = now(), answer = '已说明'
      where id = (select opinion_id from opinion_issue where issue_id = ${id} limit 1)`;
    expect(await refusal(answer)).toBe('GU005');
  });

  it('redacts the words of an event once, by an event that names it, and the chain holds', async () => {
    const { sql, db } = database.app;
    const said =
      await sql`select e.id::integer as id from ledger_event e where e.issue_id = ${id} order by id`;
    const redact = (eventId: number) =>
      refusal(sql`update ledger_event_text set text = null, redacted_at = now() where event_id = ${eventId}`);
    await append(db, event(id, 'redact', 8, CLERK, { redacted: said[0]!.id }));
    expect(await redact(said[1]!.id)).toBe('GU001');
    expect(await redact(said[0]!.id)).toBe('not refused');
    expect(await redact(said[0]!.id)).toBe('GU001');
    expect((await verifyLedger(db)).sound).toBe(true);
  });
});
