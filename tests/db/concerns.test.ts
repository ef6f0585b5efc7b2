import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPerson } from '@/db/queries/account/read-person';
import type { Concerned } from '@/db/queries/concern/concern-sql';
import { readMine } from '@/db/queries/concern/read-mine';
import { readNow } from '@/db/queries/office/read-office';
import { CONCERN_GROUPS, CONCERNS, type ConcernGroup, hasConcerns } from '@/lib/authority/concerns';
import { ROLES, type Role } from '@/lib/authority/roles';
import { MINE_PAGE, type Mine } from '@/lib/contract/mine';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

/** Each group in plain words of SQL, for a person $1 at an instant $2::timestamptz; not made from the table that the program reads. */
const OF_UNIT = `(exists (select from person_assignment a where a.person_id = $1 and a.unit_id = i.lead_unit_id
    and a.from_at <= $2::timestamptz and (a.until_at is null or a.until_at > $2::timestamptz))
  or exists (select from person_assignment a join issue_unit u on u.unit_id = a.unit_id
    where a.person_id = $1 and a.from_at <= $2::timestamptz and (a.until_at is null or a.until_at > $2::timestamptz)
      and u.issue_id = i.id and u.until_at is null))`;
const RUNNING = `i.state in ('dispatched', 'in_progress', 'rework')`;
const OPEN = `i.state not in ('written_off', 'not_accepted', 'merged')`;
const RED =
  '(i.red_at is not null and i.red_at <= $2::timestamptz or i.red_at is null and i.base_light = $$red$$)';
const NOT_HANDLED = `not exists (select from ledger_event e where e.issue_id = i.id and e.actor_id = $1
    and e.kind in ('start', 'progress', 'submit'))
  and not exists (select from issue_unit u join person_assignment a on a.unit_id = u.unit_id
    where u.issue_id = i.id and a.person_id = $1)`;
const PLAIN: Partial<Record<Role, Partial<Record<ConcernGroup, string>>>> = {
  handler: {
    overdue: `${OF_UNIT} and ${RUNNING} and i.due_at <= $2::timestamptz`,
    due_soon: `${OF_UNIT} and ${RUNNING} and i.amber_at <= $2::timestamptz and i.due_at > $2::timestamptz`,
    rework: `${OF_UNIT} and i.state = 'rework'`,
    given: `${OF_UNIT} and i.state = 'dispatched'`,
    under_way: `${OF_UNIT} and i.state = 'in_progress'`,
    stopped: `${OF_UNIT} and i.state in ('on_hold', 'escalated')`,
  },
  clerk: {
    to_dispatch: `i.state = 'registered'`,
    returned: `i.state = 'returned'`,
    extension: `${RUNNING} and (select max(sequence) from ledger_event e where e.issue_id = i.id
        and e.kind = 'request_extension')
      > (select max(sequence) from ledger_event e where e.issue_id = i.id and e.kind in
        ('dispatch', 'return', 'grant_extension', 'refuse_extension', 'resume', 'take_back', 'verify_fail', 'reopen'))`,
    replied: `i.state = 'escalated' and (select max(sequence) from ledger_event e where e.issue_id = i.id
        and e.kind = 'escalation_reply')
      > (select max(sequence) from ledger_event e where e.issue_id = i.id and e.kind = 'escalate')`,
    review_due: `i.state = 'on_hold' and (i.review_date + 1)::timestamp at time zone 'Asia/Shanghai' <= $2::timestamptz`,
  },
  leader: {
    overdue: `${OPEN} and ${RED}`,
    escalated: `i.state = 'escalated'`,
    to_write_off: `i.state = 'verified' and ${NOT_HANDLED}`,
  },
  inspector: {
    to_verify: `i.state = 'submitted' and ${NOT_HANDLED}`,
    to_write_off: `i.state = 'verified' and ${NOT_HANDLED}`,
  },
  grid_worker: {
    new_here: `${OPEN} and i.opened_at > $2::timestamptz - interval '7 days' and exists (select from person_assignment a
      where a.person_id = $1 and a.grid_id = i.grid_id
        and a.from_at <= $2::timestamptz and (a.until_at is null or a.until_at > $2::timestamptz))`,
    raised: `i.state <> 'merged' and (${OPEN} or i.closed_at > $2::timestamptz - interval '7 days') and $1 =
      (select e.actor_id from ledger_event e where e.issue_id = i.id and e.kind in ('register', 'import'))`,
  },
};

describe('what concerns whom, in the demo', () => {
  let database: TestDatabase;
  let now: Date;
  const people: { id: number; role: Role }[] = [];

  beforeAll(async () => {
    database = await createDemoDatabase();
    now = await readNow(database.app.db);
    people.push(
      ...(await database.app.sql<{ id: number; role: Role }[]>`
        select id, role from person where role <> 'grid_worker'
        union all (select id, role from person where role = 'grid_worker' order by id limit 12)`),
    );
  });
  afterAll(() => database?.drop());

  const concerned = async (id: number): Promise<Concerned> => {
    const person = (await readPerson(database.app.db, id, now))!;
    const codes = (named: { code: string }[]) => named.map(({ code }) => code);
    return { id, role: person.role, units: codes(person.units), grids: codes(person.grids) };
  };
  const mineOf = async (id: number, more: Partial<Parameters<typeof readMine>[2]> = {}): Promise<Mine> =>
    readMine(
      database.app.db,
      await concerned(id),
      { concern: null, offset: 0, limit: MINE_PAGE, ...more },
      { now, timeZone: 'Asia/Shanghai' },
    );
  const everyRow = async (id: number, concern: ConcernGroup | null) => {
    const numbers: string[] = [];
    for (;;) {
      const { rows } = await mineOf(id, { concern, offset: numbers.length });
      numbers.push(...rows.map(({ number }) => number));
      if (rows.length < MINE_PAGE) return numbers;
    }
  };

  it('the table names every role and every group once a role, and no group that nobody has', () => {
    expect(Object.keys(CONCERNS).toSorted()).toEqual([...ROLES].toSorted());
    const used = ROLES.flatMap((role) => {
      const groups = CONCERNS[role].map(({ group }) => group);
      expect(new Set(groups).size).toBe(groups.length);
      return groups;
    });
    expect([...new Set(used)].toSorted()).toEqual([...CONCERN_GROUPS].toSorted());
    expect(ROLES.filter((role) => !hasConcerns(role))).toEqual(['administrator', 'volunteer']);
  });

  it.each(ROLES.filter(hasConcerns))(
    'each group of a %s is what plain SQL says, and opens to exactly its rows',
    async (role) => {
      const ofRole = people.filter((one) => one.role === role);
      expect(ofRole.length).toBeGreaterThan(0);
      let found = 0;
      for (const { id } of ofRole) {
        const { groups, total } = await mineOf(id, { limit: 0 });
        expect(groups.map(({ key }) => key)).toEqual(Object.keys(PLAIN[role]!));
        const all = new Set<string>();
        for (const { key, count } of groups) {
          const plain = await database.owner.sql.unsafe<{ number: string }[]>(
            `select i.number from issue i where $1::int is not null and $2::timestamptz is not null and ${PLAIN[role]![key]!}`,
            [id, now.toISOString()],
          );
          const numbers = plain.map(({ number }) => number).toSorted();
          expect({ id, key, numbers: (await everyRow(id, key)).toSorted() }).toEqual({ id, key, numbers });
          expect(count).toBe(numbers.length);
          for (const number of numbers) all.add(number);
        }
        expect(total).toBe(all.size);
        expect((await everyRow(id, null)).toSorted()).toEqual([...all].toSorted());
        found += all.size;
      }
      expect(found).toBeGreaterThan(0);
    },
  );

  it('nothing ever concerns an administrator or a volunteer', async () => {
    for (const { id } of people.filter(({ role }) => !hasConcerns(role)))
      expect(await mineOf(id)).toMatchObject({ groups: [], total: 0, unread: 0, rows: [] });
  });

  it('overdue comes first, then what is due soonest', async () => {
    const leader = people.find(({ role }) => role === 'leader')!;
    const { rows } = await mineOf(leader.id);
    const reds = rows.map(({ light }) => light === 'red');
    expect(reds).toEqual(reds.toSorted((one, other) => Number(other) - Number(one)));
    const due = rows.flatMap(({ light, dueAt }) => (light === 'red' && dueAt !== null ? [dueAt] : []));
    expect(due.length).toBeGreaterThan(3);
    expect(due).toEqual(due.toSorted());
  });
});
