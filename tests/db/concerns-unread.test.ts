import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markAllSeen } from '@/db/commands/concern/mark-all-seen';
import { markSeen } from '@/db/commands/concern/mark-seen';
import type { Concerned } from '@/db/queries/concern/concern-sql';
import { readMine } from '@/db/queries/concern/read-mine';
import { hasHandled } from '@/db/queries/issue/has-handled';
import { MINE_PAGE } from '@/lib/contract/mine';
import {
  append,
  at,
  CLERK,
  COLLEAGUE,
  createSmallOffice,
  event,
  HANDLER,
  INSPECTOR,
  openIssue,
  refusal,
} from '../support/small-office';
import type { TestDatabase } from '../support/test-database';

const PEOPLE: Record<number, Concerned> = {
  [CLERK]: { id: CLERK, role: 'clerk', units: ['party_office'], grids: [] },
  [HANDLER]: { id: HANDLER, role: 'handler', units: ['property'], grids: [] },
  [COLLEAGUE]: { id: COLLEAGUE, role: 'handler', units: ['property'], grids: [] },
  [INSPECTOR]: { id: INSPECTOR, role: 'inspector', units: ['inspection'], grids: [] },
};

describe('what of it is unread', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createSmallOffice();
    for (const id of [HANDLER, COLLEAGUE])
      await database.app
        .sql`insert into auth.login (id, person_id, username, name, email, email_verified, created_at)
        values (${`l${id}`}, ${id}, ${`u${id}`}, '示例', ${`u${id}@invalid`}, false, ${at(0).toISOString()})`;
  });
  afterAll(() => database?.drop());

  const mine = (who: number, now = at(10)) =>
    readMine(
      database.app.db,
      PEOPLE[who]!,
      { concern: null, offset: 0, limit: MINE_PAGE },
      { now, timeZone: 'Asia/Shanghai' },
    );
  const numberOf = async (id: number): Promise<string> =>
    (await database.app.sql`select number from issue where id = ${id}`)[0]!.number as string;
  const rowOf = async (who: number, number: string) =>
    (await mine(who)).rows.find((row) => row.number === number);
  const see = (personId: number, number: string, version: number) =>
    markSeen(database.app.db, { personId, number, version });

  it('what was given to my unit is unread until I open it, to each of us by himself', async () => {
    const number = await numberOf(await openIssue(database.app.db));
    expect(await rowOf(HANDLER, number)).toMatchObject({ unread: true, groups: ['given'] });
    await see(HANDLER, number, 2);
    expect(await rowOf(HANDLER, number)).toMatchObject({ unread: false });
    expect(await rowOf(COLLEAGUE, number)).toMatchObject({ unread: true });
  });

  it('it is unread again when somebody else writes, and not when I do', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    await see(HANDLER, number, 2);
    await append(database.app.db, event(id, 'comment', 3, CLERK));
    expect((await rowOf(HANDLER, number))!.unread).toBe(true);
    await append(database.app.db, event(id, 'comment', 4, HANDLER));
    expect((await rowOf(HANDLER, number))!.unread).toBe(false);
    await append(database.app.db, event(id, 'comment', 5, COLLEAGUE));
    expect((await rowOf(HANDLER, number))!.unread).toBe(true);
  });

  it('what was seen is never unseen: an older version that comes late changes nothing, the database refuses it too', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    await append(database.app.db, event(id, 'comment', 3, CLERK));
    expect(await see(HANDLER, number, 3)).toBe(3);
    expect(await see(HANDLER, number, 2)).toBe(3);
    expect((await rowOf(HANDLER, number))!.unread).toBe(false);
    await expect(see(HANDLER, number, 4)).rejects.toMatchObject({
      code: 'invalid_request',
      field: 'version',
    });
    await expect(see(HANDLER, 'T-2026-99999', 1)).rejects.toMatchObject({ code: 'not_found' });
    const back = database.app.sql`update issue_seen set version = 1 where issue_id = ${id}`;
    expect(await refusal(back)).toBe('GU001');
    expect(await refusal(database.app.sql`delete from issue_seen`)).toBe('42501');
    expect(await refusal(database.open.sql`select from public.issue_seen`)).toBe('42501');
  });

  it('all are marked as read up to what the list knew; what came meanwhile stays unread', async () => {
    const known = await openIssue(database.app.db);
    const { latest } = await mine(COLLEAGUE);
    const later = await openIssue(database.app.db);
    await append(database.app.db, event(known, 'comment', 4, CLERK));
    const before = await mine(COLLEAGUE);
    await markAllSeen(database.app.db, PEOPLE[COLLEAGUE]!, latest, at(10));
    expect((await rowOf(COLLEAGUE, await numberOf(known)))!.unread).toBe(true);
    expect((await rowOf(COLLEAGUE, await numberOf(later)))!.unread).toBe(true);
    expect((await mine(COLLEAGUE)).unread).toBe(2);
    expect(before.unread).toBeGreaterThan(2);
    await markAllSeen(database.app.db, PEOPLE[COLLEAGUE]!, (await mine(COLLEAGUE)).latest, at(10));
    expect((await mine(COLLEAGUE)).unread).toBe(0);
    expect(await markAllSeen(database.app.db, PEOPLE[COLLEAGUE]!, 1, at(10))).toBe(0);
  });

  it('an issue in two groups is counted once in the total and once in what is unread', async () => {
    const number = await numberOf(await openIssue(database.app.db));
    const overdue = await mine(HANDLER, at(24 * 9));
    const row = overdue.rows.find((one) => one.number === number)!;
    expect(row.groups).toEqual(['overdue', 'given']);
    const sum = overdue.groups.reduce((all, { count }) => all + count, 0);
    expect(overdue.total).toBe(overdue.rows.length);
    expect(sum).toBeGreaterThan(overdue.total);
    expect(overdue.unread).toBe(overdue.rows.filter(({ unread }) => unread).length);
  });

  it('a new colleague does not begin with what is older than a week before his way in was made', async () => {
    const { sql } = database.owner;
    const number = await numberOf(await openIssue(database.app.db));
    await sql`update auth.login set created_at = ${at(24 * 8).toISOString()} where person_id = ${COLLEAGUE}`;
    const later = await mine(COLLEAGUE, at(24 * 9));
    expect(later.rows.find((row) => row.number === number)!.unread).toBe(false);
    // on a clock that stands still, such as the demo's, a way in that is made “later” begins now
    expect((await mine(COLLEAGUE, at(10))).rows.find((row) => row.number === number)!.unread).toBe(true);
  });

  it('two keys: what an inspector handled once as a colleague of the unit is not in his list to verify', async () => {
    const id = await openIssue(database.app.db);
    const other = await openIssue(database.app.db);
    for (const one of [id, other])
      await append(
        database.app.db,
        event(one, 'start', 3, one === id ? COLLEAGUE : HANDLER),
        event(one, 'submit', 4, HANDLER),
      );
    const turned: Concerned = { ...PEOPLE[INSPECTOR]!, id: COLLEAGUE };
    expect(await hasHandled(database.app.db, COLLEAGUE, id)).toBe(true);
    const [own, inspector] = await Promise.all(
      [turned, PEOPLE[INSPECTOR]!].map((person) =>
        readMine(
          database.app.db,
          person,
          { concern: 'to_verify', offset: 0, limit: MINE_PAGE },
          { now: at(10), timeZone: 'Asia/Shanghai' },
        ),
      ),
    );
    const number = await numberOf(id);
    expect(inspector!.rows.map((row) => row.number)).toContain(number);
    expect(own!.rows.map((row) => row.number)).not.toContain(number);
  });
});
