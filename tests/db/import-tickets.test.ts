import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLedger } from '@/db/queries/ledger/verify-ledger';
import { EXAMPLE_ARGUMENTS } from '../support/import-example';
import { runImport } from '../support/run-import';
import { createDemoDatabase, type TestDatabase } from '../support/test-database';

describe('imported tickets', () => {
  let database: TestDatabase;
  const begun = new Date();
  beforeAll(async () => {
    database = await createDemoDatabase();
    const { exit } = await runImport(database.ownerUrl, [...EXAMPLE_ARGUMENTS, '--yes']);
    expect(exit).toBe(0);
  });
  afterAll(() => database.drop());

  it('each reason stands on the unlocated list', async () => {
    const rows = await database.owner.sql`
      select unlocated_reason as reason, count(*)::integer as n from issue where lng is null group by 1 order by 1`;
    expect(rows.map(({ reason, n }) => `${reason} ${n}`)).toEqual([
      'blank 2',
      'outside 1',
      'rounded 1',
      'swapped 1',
      'zero 1',
    ]);
  });

  it('the chain of the ledger holds, begun anew, and its events happened when they were imported', async () => {
    expect(await verifyLedger(database.owner.db)).toMatchObject({ sound: true, events: 12 });
    const events = await database.owner.sql`
      select distinct kind, at >= ${begun.toISOString()} and at <= now() as "isNow" from ledger_event`;
    expect([...events]).toEqual([{ kind: 'import', isNow: true }]);
  });

  it('opinions balance: each ticket is one, through the channel of other systems, linked to its issue', async () => {
    const [balance] = await database.owner.sql`
      select count(*)::integer as linked, count(distinct l.issue_id)::integer as issues
      from opinion o join channel c on c.id = o.channel_id and c.code = 'other_system'
      join opinion_issue l on l.opinion_id = o.id join opinion_balance b on b.opinion_id = o.id
      where b.disposition = 'linked'`;
    expect(balance).toEqual({ linked: 12, issues: 12 });
  });

  it('states, closing dates, periods and limits are what the tickets say', async () => {
    const rows = await database.owner.sql`
      select i.external_id as id, i.state, p.state as period, extract(epoch from i.closed_at)::integer as closed, extract(epoch from i.due_at)::integer as due, i.base_light
      from issue i join issue_period p on p.issue_id = i.id and p.until_at is null
      where i.external_id in ('YT-0001', 'YT-0002', 'YT-0007') order by 1`;
    expect(rows).toEqual([
      {
        id: 'YT-0001',
        state: 'written_off',
        period: 'written_off',
        closed: Date.parse('2026-07-08T08:20:00Z') / 1000,
        due: null,
        base_light: 'none',
      },
      {
        id: 'YT-0002',
        state: 'in_progress',
        period: 'in_progress',
        closed: null,
        due: Date.parse('2026-07-14T10:00:00Z') / 1000,
        base_light: 'green',
      },
      {
        id: 'YT-0007',
        state: 'registered',
        period: 'registered',
        closed: null,
        due: null,
        base_light: 'grey',
      },
    ]);
  });

  it('a past day shows what was open then, though nobody had imported it yet', async () => {
    const days = await database.owner.sql`
      select day::text, told.open as told, known.open as known
      from generate_series(date '2026-07-05', date '2026-07-31', interval '1 day') as days (day)
      cross join lateral (select (day::date + 1)::timestamp at time zone 'Asia/Shanghai' as ends) e
      cross join lateral (
        select count(*)::integer as open from issue_period p
        where p.from_at < ends and (p.until_at is null or p.until_at >= ends)
          and p.state not in ('written_off', 'not_accepted', 'merged')) told
      cross join lateral (
        select count(*)::integer as open from issue i
        where i.opened_at < ends and (i.closed_at is null or i.closed_at >= ends)) known`;
    expect(days[0]).toMatchObject({ told: 0 });
    expect(Math.max(...days.map(({ told }) => told))).toBeGreaterThan(3);
    for (const { day, told, known } of days) expect({ day, open: told }).toEqual({ day, open: known });
  });

  it('the past of a ticket says no more than the export: open with nobody, then what it is now', async () => {
    const periods = await database.owner.sql`
      select i.external_id as id, p.state, p.lead_unit_id is null as "isNobodys", p.from_at = i.opened_at as "fromOpening",
        p.until_at = i.closed_at as "untilClosing", p.until_at = e.at as "untilImport"
      from issue i join issue_period p on p.issue_id = i.id join ledger_event e on e.issue_id = i.id
      where i.external_id in ('YT-0001', 'YT-0002', 'YT-0007') and (p.until_at is not null or p.from_at = i.opened_at)
      order by 1`;
    const past = { state: 'registered', isNobodys: true, fromOpening: true };
    expect([...periods]).toEqual([
      { ...past, id: 'YT-0001', untilClosing: true, untilImport: false },
      { ...past, id: 'YT-0002', untilClosing: null, untilImport: true },
      { ...past, id: 'YT-0007', untilClosing: null, untilImport: null },
    ]);
  });
});
