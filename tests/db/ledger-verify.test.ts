import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeAction } from '@/db/commands/ledger/take-action';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { lookAfter as lookAfterTampering, tamperedDemo } from '../support/tamper';

describe('a ledger that somebody with all rights has tampered with', () => {
  const demo = tamperedDemo();

  const lookAfter = (...statements: string[]) => lookAfterTampering(demo.superuser, ...statements);

  it('the demo is sound, event by event and row by row', async () => {
    const { verdict, differences } = await lookAfter();
    expect(verdict).toMatchObject({ sound: true });
    expect(differences).toEqual([]);
  });

  it.each([
    ['another time', "update ledger_event set at = at + interval '1 minute' where id = 700", 700, 'hash'],
    [
      'a microsecond',
      "update ledger_event set at = at + interval '1 microsecond' where id = 700",
      700,
      'hash',
    ],
    ['another actor', 'update ledger_event set actor_id = actor_id % 5 + 1 where id = 700', 700, 'hash'],
    [
      'another unit of the actor',
      'update ledger_event set actor_unit_id = case actor_unit_id when 1 then 2 else 1 end where id = 700',
      700,
      'hash',
    ],
    ['other data', `update ledger_event set data = data || '{"x":1}' where id = 700`, 700, 'hash'],
    [
      'another issue',
      'update ledger_event set issue_id = issue_id + 1, sequence = 999 where id = 700',
      700,
      'hash',
    ],
    ['another kind', "update ledger_event set kind = 'comment' where id = 700", 700, 'hash'],
    ['an event less in the middle', 'delete from ledger_event where id = 700', 700, 'gap'],
    [
      'the last event less',
      'delete from ledger_event where id = (select max(id) from ledger_event)',
      null,
      'head',
    ],
    ['a hash of its own', "update ledger_event set hash = sha256('x') where id = 700", 700, 'hash'],
    [
      'two events that have changed places',
      'update ledger_event set id = case id when 700 then -1 else 700 end where id in (700, 701)',
      700,
      'previous_hash',
    ],
  ] as const)('%s is told by its event', async (_, statement, eventId, reason) => {
    const { verdict } = await lookAfter(statement);
    expect(verdict).toMatchObject({ sound: false, reason });
    if (eventId !== null) expect(verdict).toMatchObject({ eventId });
  });

  const WITH_WORDS =
    '(select min(event_id) from ledger_event_text where text is not null and event_id > 500)';
  it.each([
    ['other words', `update ledger_event_text set text = text || '。' where event_id = ${WITH_WORDS}`],
    [
      'no words, and no event that took them out',
      `update ledger_event_text set text = null where event_id = ${WITH_WORDS}`,
    ],
    [
      'no words, marked as redacted, and no event that says so',
      `update ledger_event_text set text = null, redacted_at = now() where event_id = ${WITH_WORDS}`,
    ],
    ['another salt', `update ledger_event_text set salt = sha256('y') where event_id = ${WITH_WORDS}`],
    ['words that are gone with their row', `delete from ledger_event_text where event_id = ${WITH_WORDS}`],
  ])('%s is told as words', async (_, statement) => {
    const { verdict } = await lookAfter(statement);
    expect(verdict).toMatchObject({ sound: false, reason: 'text' });
  });

  const A_PROMISE = "(select min(id) from promise where outcome = 'kept')";
  it.each([
    ['a promise said to be broken', `update promise set outcome = 'broken' where id = ${A_PROMISE}`],
    ['a promise of another measure', `update promise set measure_value = 1 where id = ${A_PROMISE}`],
    [
      'a promise of somebody else',
      `update promise set made_by_id = made_by_id % 5 + 1 where id = ${A_PROMISE}`,
    ],
    [
      'a promise made earlier',
      `update promise set made_at = made_at - interval '1 day' where id = ${A_PROMISE}`,
    ],
    ['a promise in other words', `update promise set text = '别的' where id = ${A_PROMISE}`],
    ['a promise less', `delete from promise where id = ${A_PROMISE}`],
    [
      'a promise that nobody made',
      `insert into promise (issue_id, text, measure_name, measure_unit, measure_value, made_at, effective_from, check_on)
        select issue_id, text, '别的', measure_unit, measure_value, made_at, effective_from, check_on from promise where id = ${A_PROMISE}`,
    ],
  ])('%s is told', async (_, statement) => {
    const { verdict, differences } = await lookAfter(statement);
    expect(verdict).toMatchObject({ sound: true });
    expect(differences.length).toBeGreaterThan(0);
    for (const { table } of differences) expect(table).toBe('promise');
  });

  const AN_OPEN_ONE = "(select min(id) from issue where state = 'in_progress')";
  it.each([
    ['state', `update issue set state = 'submitted' where id = ${AN_OPEN_ONE}`, 'issue', 'state'],
    [
      'limit',
      `update issue set due_at = due_at + interval '9 days' where id = ${AN_OPEN_ONE}`,
      'issue',
      'dueAt',
    ],
    ['light', `update issue set red_at = null where id = ${AN_OPEN_ONE}`, 'issue', 'redAt'],
    [
      'unit',
      `update issue set lead_unit_id = lead_unit_id % 3 + 1 where id = ${AN_OPEN_ONE}`,
      'issue',
      'leadUnitId',
    ],
    ['severity', `update issue set severity = 5 - severity where id = ${AN_OPEN_ONE}`, 'issue', 'severity'],
    [
      'number of reworks',
      `update issue set rework_count = 7 where id = ${AN_OPEN_ONE}`,
      'issue',
      'reworkCount',
    ],
    ['last actor', `update issue set last_actor_id = null where id = ${AN_OPEN_ONE}`, 'issue', 'lastActorId'],
    ['number', `update issue set number = 'LJ-2026-99999' where id = ${AN_OPEN_ONE}`, 'issue', 'number'],
    [
      'past, moved',
      `update issue_period set from_at = from_at - interval '1 day' where issue_id = ${AN_OPEN_ONE} and until_at is null`,
      'issue_period',
      'a row',
    ],
    [
      'past, gone',
      `delete from issue_period where issue_id = ${AN_OPEN_ONE} and until_at is not null`,
      'issue_period',
      'a row',
    ],
    ['unit of the past', `delete from issue_unit where issue_id = ${AN_OPEN_ONE}`, 'issue_unit', 'a row'],
    [
      'helper that nobody called',
      `insert into issue_unit (issue_id, unit_id, part, from_at) select ${AN_OPEN_ONE}, id, 'support', now() from unit where code = 'volunteers'`,
      'issue_unit',
      'a row',
    ],
  ])('another %s in the rows is told by its issue, table and column', async (_, statement, table, what) => {
    const { verdict, differences } = await lookAfter(statement);
    expect(verdict).toMatchObject({ sound: true });
    expect(differences).toContainEqual(expect.objectContaining({ table, what }));
    expect(new Set(differences.map(({ number }) => number)).size).toBe(1);
  });

  const A_HEARD_ONE = '(select min(issue_id) from opinion_issue where opinion_id > 100)';
  it.each([
    ['alone', []],
    [
      'with its periods, its units and its links',
      ['issue_period', 'issue_unit', 'opinion_issue'].map(
        (table) => `delete from ${table} where issue_id = $ISSUE`,
      ),
    ],
  ])('an issue whose row is gone, %s, is told by its number and its first event', async (_, before) => {
    const [gone] = await demo.superuser.sql`
      select i.id, i.number, e.id::int as event from issue i join ledger_event e on e.issue_id = i.id and e.sequence = 1
      where i.id = ${demo.superuser.sql.unsafe(A_HEARD_ONE)}`;
    const statements = [...before, 'delete from issue where id = $ISSUE'];
    const { verdict, differences } = await lookAfter(
      ...statements.map((one) => one.replace('$ISSUE', String(gone!.id))),
    );
    expect(verdict).toMatchObject({ sound: true });
    expect(differences).toContainEqual({
      number: gone!.number,
      table: 'issue',
      what: 'a row',
      stored: 'is missing',
      rebuilt: `event ${gone!.event}: register`,
    });
  });

  it.each([
    [
      'an opinion that an event names, with its link',
      ['delete from opinion_issue where opinion_id = 101', 'delete from opinion where id = 101'],
      'opinion',
    ],
    ['a link that an event names', ['delete from opinion_issue where opinion_id = 101'], 'opinion_issue'],
    [
      'a link that no event names',
      [`insert into opinion_issue select 101, max(issue_id) from opinion_issue where opinion_id <> 101`],
      'opinion_issue',
    ],
    [
      'an opinion that waits and is gone: its number was given',
      [
        `delete from opinion where id = (select max(id) from opinion o where answered_at is null
          and not exists (select from opinion_issue where opinion_id = o.id))`,
      ],
      'opinion',
    ],
    [
      'a place in a unit for which somebody acted',
      [
        `delete from person_assignment where (person_id, unit_id) =
          (select actor_id, actor_unit_id from ledger_event where kind = 'verify_pass' limit 1)`,
      ],
      'person_assignment',
    ],
  ])('%s is told', async (_, statements, table) => {
    const { verdict, differences } = await lookAfter(...statements);
    expect(verdict).toMatchObject({ sound: true });
    expect(differences.length).toBeGreaterThan(0);
    for (const difference of differences) expect(difference).toMatchObject({ table });
  });

  it('what older rows kept of having been sent up is told, and mended as the migration mends it', async () => {
    const asBefore = [
      `update issue set escalated_to = '区城管局' where state in ('in_progress', 'written_off')`,
      `update issue set level = 'district' where state = 'returned'`,
    ];
    const { differences } = await lookAfter(...asBefore);
    expect(new Set(differences.map(({ what }) => what))).toEqual(new Set(['escalatedTo', 'level']));
    const mending = readFileSync('db/migrations/0011_told_by_events.sql', 'utf8')
      .split('--> statement-breakpoint')
      .filter((statement) => statement.trimStart().startsWith('update issue'));
    expect(mending).toHaveLength(2);
    expect((await lookAfter(...asBefore, ...mending)).differences).toEqual([]);
  });

  it('an issue without its events is told', async () => {
    const { differences } = await lookAfter(
      `insert into issue (number, title, category_id, source, source_note, place_text, place_precision, unlocated_reason, state, opened_at, base_light, last_event_at)
        select 'LJ-2026-99998', '凭空', category_id, 'proactive', '某人', '某处', 'none', '未写地址', 'registered', now(), 'grey', now() from issue limit 1`,
    );
    expect(differences).toMatchObject([{ number: 'LJ-2026-99998', table: 'ledger_event' }]);
  });

  it('what was corrected, and is not what the row says, is told by its column', async () => {
    const [entry] = await demo.database.app
      .sql`select number, version from issue where state = 'in_progress' limit 1`;
    const [clerk] = await demo.database.app.sql`select id from person where role = 'clerk' limit 1`;
    await takeAction(demo.database.app.db, {
      number: entry!.number,
      action: parseLedgerAction({
        kind: 'correct',
        version: entry!.version,
        title: '改过的标题',
        place: { text: '改过的地点' },
        text: '登记时写错',
      }),
      actor: { role: 'clerk', units: [], personId: clerk!.id },
      key: 'corrected-once',
      now: new Date('2026-08-09T10:00:00Z'),
      calendar: officeCalendar('Asia/Shanghai'),
    });
    const of = `where number = '${entry!.number}'`;
    expect((await lookAfter()).differences).toEqual([]);
    for (const [column, what] of [
      ['title', 'title'],
      ['place_text', 'place'],
    ]) {
      const { verdict, differences } = await lookAfter(`update issue set ${column} = '别的' ${of}`);
      expect(verdict).toMatchObject({ sound: true });
      expect(differences).toMatchObject([{ number: entry!.number, table: 'issue', what, stored: '别的' }]);
    }
  });
});
