import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  append,
  at,
  CLERK,
  createSmallOffice,
  event,
  HANDLER,
  openIssue,
  refusal,
} from '../support/small-office';
import type { TestDatabase } from '../support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createSmallOffice();
});
afterAll(() => database.drop());

const hour = (hours: number) => `timestamptz '${at(hours).toISOString()}'`;

/** The next event of an issue by plain SQL, in its place in the chain, as somebody would who goes round the command. */
const comment = (id: number, hours: number) => `
  insert into ledger_event (id, issue_id, sequence, kind, from_state, to_state, at, actor_id, previous_hash, hash)
  select h.last_event_id + 1, i.id, i.version + 1, 'comment', i.state, i.state, ${hour(hours)}, ${CLERK}, h.hash, sha256(h.hash)
  from ledger_head h, issue i where i.id = ${id};`;
/** What a row says of such an event. */
const counted = (hours: number) =>
  `version = version + 1, last_event_at = ${hour(hours)}, last_actor_id = ${CLERK}`;
const follow = (id: number, hours = 6) => `update issue set ${counted(hours)} where id = ${id};`;
const period = (id: number, from: string, until: string, state = 'dispatched') => `
  insert into issue_period (issue_id, from_at, until_at, state, category_id, lead_unit_id, base_light, amber_at, red_at)
  select ${id}, ${from}, ${until}, '${state}', category_id, lead_unit_id, base_light, amber_at, red_at
  from issue where id = ${id};`;
const span = (id: number, code: string, from: string) => `
  insert into issue_unit (issue_id, unit_id, part, from_at) select ${id}, id, 'support', ${from} from unit where code = '${code}';`;

describe.each(['app', 'owner'] as const)('the %s cannot bend the past by plain SQL:', (role) => {
  /** registered at 1, dispatched to the property office at 2 */
  let id: number;
  beforeEach(async () => {
    id = await openIssue(database.app.db);
  });
  /** Several statements are one transaction. */
  const refused = (...statements: string[]) => refusal(database[role].sql.unsafe(statements.join('\n')));
  /** Where the app has no right at all, and the owner is refused by a trigger. */
  const NO_RIGHT = role === 'app' ? '42501' : 'GU001';
  const each = async (code: string, statements: readonly string[]) => {
    for (const statement of statements) expect(await refused(statement), statement).toBe(code);
  };

  it('what was known of an issue from then until then is not rewritten, moved or taken away', async () => {
    const update = (change: string, which: string) =>
      `update issue_period set ${change} where issue_id = ${id} and until_at is ${which}`;
    await each('GU001', [
      update(`state = 'returned'`, 'not null'),
      update(`from_at = from_at - interval '1 day'`, 'not null'),
      update(`until_at = until_at + interval '1 minute'`, 'not null'),
      update('until_at = null', 'not null'),
      update(`state = 'in_progress'`, 'null'),
      update(`red_at = red_at + interval '1 day'`, 'null'),
      update('lead_unit_id = null', 'null'),
      update(`until_at = ${hour(9)}`, 'null'),
    ]);
    await each(NO_RIGHT, ['delete from issue_period', 'truncate issue_period']);
  });

  it('no period is put before, between or over those that are there', async () => {
    expect(await refused(period(id, hour(-9), hour(1)))).toBe('GU004');
    expect(await refused(period(id, `${hour(1)} + interval '10 minutes'`, hour(2)))).toBe('GU004');
    expect(await refused(period(id, hour(2), hour(3)))).toBe('GU004');
  });

  it('an event does not let a period end before it, or another begin where no event is or in a state that none led to', async () => {
    const end = (hours: number) =>
      `update issue_period set until_at = ${hour(hours)} where issue_id = ${id} and until_at is null;`;
    const told = (...rest: string[]) => refused(comment(id, 6), ...rest, follow(id));
    expect(await told(end(3))).toBe('GU001');
    expect(await told(end(6))).toBe('GU004');
    expect(await told(end(6), period(id, hour(8), 'null'))).toBe('GU004');
    expect(await told(end(8), period(id, hour(8), 'null'))).toBe('GU004');
    expect(await told(end(6), period(id, hour(6), hour(7), 'returned'), period(id, hour(7), 'null'))).toBe(
      'GU004',
    );
    expect(
      await told(`update issue_period set base_light = 'grey' where issue_id = ${id} and until_at is null;`),
    ).toBe('GU001');
  });

  it('an issue keeps its number, its source and when it was opened', async () => {
    const update = (change: string) =>
      `${comment(id, 6)} update issue set ${counted(6)}, ${change} where id = ${id}`;
    await each('GU001', [
      update(`number = 'T-2026-77777'`),
      update(`opened_at = opened_at - interval '1 day'`),
      update(`source = 'proactive', source_note = 'x'`),
      update(`external_source = 'x', external_id = 'y'`),
      `update issue set version = version - 1 where id = ${id}`,
    ]);
    expect(await refused(`delete from issue where id = ${id}`)).toBe(NO_RIGHT);
  });

  it('an issue does not begin at another time than its first event says', async () => {
    const begin = (number: string, opened: string) => `
      insert into issue (number, title, category_id, source, source_note, place_text, place_precision, unlocated_reason,
        state, base_light, opened_at, last_event_at, last_actor_id)
      select '${number}', '路灯太暗', id, 'proactive', '巡查', '示例院', 'none', '未写地址', 'registered', 'grey', ${opened},
        ${hour(3)}, ${CLERK}
      from category where scheme = 'local' and code = 'L01';
      insert into ledger_event (id, issue_id, sequence, kind, from_state, to_state, at, actor_id, previous_hash, hash)
      select h.last_event_id + 1, i.id, 1, 'register', '', 'registered', ${hour(3)}, ${CLERK}, h.hash, sha256(h.hash)
      from ledger_head h, issue i where i.number = '${number}';
      insert into issue_period (issue_id, from_at, state, category_id, base_light)
      select id, ${hour(3)}, state, category_id, base_light from issue where number = '${number}'`;
    expect(await refused(begin(`${role}-1`, hour(2)))).toBe('GU004');
    expect(await refused(begin(`${role}-1`, hour(4)))).toBe('GU004');
    expect(await refused(begin(`${role}-2`, hour(3)))).toBe('not refused');
  });

  it('no column of an issue changes without an event of the same transaction', async () => {
    await each('GU004', [
      `update issue set due_at = due_at + interval '1 day' where id = ${id}`,
      `update issue set base_light = 'grey', amber_at = null, red_at = null where id = ${id}`,
      `update issue set title = 'other words' where id = ${id}`,
      `update issue set first_action_at = opened_at where id = ${id}`,
      `${comment(id, 6)} ${follow(id)} update issue set title = 'after the event' where id = ${id}`,
    ]);
  });

  it('when the last event was, and whose, is what that event says', async () => {
    const update = (change: string) =>
      `${comment(id, 6)} update issue set version = version + 1, ${change} where id = ${id};`;
    await each('GU004', [
      update(`last_actor_id = ${CLERK}`),
      update(`last_event_at = ${hour(7)}, last_actor_id = ${CLERK}`),
      update(`last_event_at = ${hour(6)}, last_actor_id = null`),
    ]);
  });

  it('an event that says nothing of it moves neither limit nor light nor unit', async () => {
    const update = (change: string) =>
      `${comment(id, 6)} update issue set ${counted(6)}, ${change} where id = ${id};`;
    await each('GU004', [
      update(`due_at = due_at + interval '1 day'`),
      update('red_at = null, amber_at = null'),
      update(`category_id = (select id from category where scheme = 'local' and code = 'L02')`),
      update(`lead_unit_id = (select id from unit where code = 'inspection')`),
      // the periods go along with it, and yet no event moved the limit
      `${comment(id, 6)}
       update issue_period set until_at = ${hour(6)} where issue_id = ${id} and until_at is null;
       update issue set ${counted(6)}, due_at = due_at + interval '1 day', red_at = red_at + interval '1 day' where id = ${id};
       ${period(id, hour(6), 'null')}`,
      `${comment(id, 6)}
       update issue_period set until_at = ${hour(6)} where issue_id = ${id} and until_at is null;
       update issue set ${counted(6)}, red_at = null where id = ${id};
       ${period(id, hour(6), 'null')}`,
    ]);
  });

  it('who has had an issue is not rewritten, ended or invented', async () => {
    await each(NO_RIGHT, [
      `update issue_unit set unit_id = (select id from unit where code = 'inspection') where issue_id = ${id}`,
      `update issue_unit set from_at = ${hour(9)} where issue_id = ${id}`,
      'delete from issue_unit',
      'truncate issue_unit',
    ]);
    const end = `update issue_unit set until_at = ${hour(6)} where issue_id = ${id};`;
    expect(await refused(end)).toBe('GU001');
    expect(await refused(comment(id, 9), end, follow(id, 9))).toBe('GU001');
    expect(await refused(comment(id, 6), end, follow(id))).toBe('GU004');
    expect(await refused(span(id, 'inspection', hour(2)))).toBe('GU004');
    expect(await refused(span(id, 'property', hour(3)))).toBe('GU004');
    expect(await refused(span(id, 'property', hour(2)))).toBe('GU004');
    expect(await refused(comment(id, 6), span(id, 'inspection', hour(6)), follow(id))).toBe('GU004');
  });

  it('who belonged to a unit while it had an issue is not said to have been elsewhere', async () => {
    const { sql } = database[role];
    await each(NO_RIGHT, [
      `update person_assignment set from_at = now() where person_id = ${HANDLER}`,
      `update person_assignment set unit_id = (select id from unit where code = 'inspection') where person_id = ${HANDLER}`,
      'delete from person_assignment',
      'truncate person_assignment',
    ]);
    const end = (when: string) =>
      `update person_assignment set until_at = ${when} where person_id = ${HANDLER}`;
    const last = '(select max(at) from ledger_event)';
    await each('GU001', [end(hour(-1)), end(last)]);
    const [handled] = await sql`select has_handled(${HANDLER}, ${id}) as yes`;
    expect(handled).toEqual({ yes: true });
  });

  it('a number that was given is not given again', async () => {
    await each('GU001', [`update ledger_number set last = last - 1`]);
    await each(NO_RIGHT, [
      `update ledger_number set series = 'issue:1999'`,
      'delete from ledger_number',
      'truncate ledger_number',
    ]);
  });
});

it('the owner does not escape the judging by noting an issue where it is noted what is to be judged', async () => {
  const [one, other] = [await openIssue(database.app.db), await openIssue(database.app.db)];
  const attempt = database.owner.sql.unsafe(`
    ${comment(one, 6)} ${follow(one)}
    update issue_entry set issue_ids = issue_ids || ${other};
    ${period(other, hour(-9), hour(1))}`);
  expect(await refusal(attempt)).toBe('GU004');
});

describe('what goes on is let in:', () => {
  it('a comment by plain SQL, with words of the place corrected by it', async () => {
    const id = await openIssue(database.app.db);
    await database.app.sql.unsafe(
      `update issue set place_text = '示例院北门' where id = ${id}; ${comment(id, 6)} ${follow(id)}`,
    );
    const [row] = await database.app.sql`select place_text, version from issue where id = ${id}`;
    expect(row).toEqual({ place_text: '示例院北门', version: 3 });
  });

  it('events at one instant, of one transaction or of two, leave the last of them as what was known', async () => {
    const { db, sql } = database.app;
    const id = await openIssue(db);
    await append(db, event(id, 'start', 3, HANDLER));
    await append(db, event(id, 'return', 3, HANDLER), event(id, 'comment', 3, CLERK));
    const states = await sql`select state from issue_period where issue_id = ${id} order by from_at`;
    expect(states.map(({ state }) => state)).toEqual(['registered', 'dispatched', 'returned']);
  });

  it('a unit that gives an issue back and gets it again in one transaction, as two spans', async () => {
    const { db, sql } = database.app;
    const id = await openIssue(db);
    const again = { leadUnit: 'property', dueAt: '2026-08-07T10:00:00.000Z' };
    await append(db, event(id, 'return', 4, HANDLER), event(id, 'dispatch', 5, CLERK, again));
    const spans = await sql`select from_at, until_at from issue_unit where issue_id = ${id} order by id`;
    const instants = spans.map((row) => [new Date(row.from_at), row.until_at && new Date(row.until_at)]);
    expect(instants).toEqual([
      [at(2), at(4)],
      [at(5), null],
    ]);
  });

  it('somebody who leaves a unit after the last event, on a day that can be moved while it lies ahead of the ledger: what he has handled he has handled', async () => {
    const { sql } = database.app;
    const id = await openIssue(database.app.db);
    const leave = (time: string) =>
      refusal(sql`update person_assignment set until_at = ${time} where person_id = ${HANDLER}`);
    expect(await leave('2027-01-01T00:00:00Z')).toBe('not refused');
    expect(await leave('2026-08-04T00:00:00Z')).toBe('not refused');
    expect(await leave('2026-08-01T00:00:00Z')).toBe('GU001');
    await append(database.app.db, event(id, 'comment', 60, CLERK));
    expect(await leave('2027-02-01T00:00:00Z')).toBe('GU001');
    const [handled] = await sql`select has_handled(${HANDLER}, ${id}) as yes`;
    expect(handled).toEqual({ yes: true });
  });

  it('the next number', async () => {
    const { sql } = database.app;
    const [next] =
      await sql`update ledger_number set last = last + 1 where series = 'issue:2026' returning last`;
    expect(next!.last).toBeGreaterThan(1);
  });
});
