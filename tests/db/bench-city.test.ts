import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadCity } from '@/scripts/bench/city/load-city';
import { withDatabase } from '../support/copy-database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const ISSUES = 2_000;

async function createCity(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const name = new URL(database.ownerUrl).pathname.slice(1);
  const superuserUrl = withDatabase(inject('testServer').superuserUrl, name);
  await loadCity({ superuserUrl, ownerUrl: database.ownerUrl }, ISSUES, () => {});
  return database;
}

describe('the city of the bench, which is loaded past all guards, is what they would have let in', () => {
  let city: TestDatabase;
  let twin: TestDatabase;
  beforeAll(async () => {
    city = await createCity();
    twin = await createCity();
  });
  afterAll(() => Promise.all([city.drop(), twin.drop()]));

  it('each issue stands as its last event and its open period say', async () => {
    const wrong = await city.owner.sql`
      select i.id from issue i
      left join lateral (
        select to_state, sequence from ledger_event where issue_id = i.id order by sequence desc limit 1
      ) e on true
      left join issue_period p on p.issue_id = i.id and p.until_at is null
      where (i.state, i.version, i.state, i.lead_unit_id, i.base_light, i.amber_at, i.red_at)
        is distinct from (e.to_state, e.sequence, p.state, p.lead_unit_id, p.base_light, p.amber_at, p.red_at)`;
    expect(wrong).toEqual([]);
  });

  it('the judge of every commit finds nothing wrong with any issue: the real commands can go on with each', async () => {
    await city.owner.sql`select refuse_unfounded_issues(array_agg(id)) from issue`;
  });

  it('no event is a step that is not permitted, or comes before the one before', async () => {
    const wrong = await city.owner.sql`
      select id from (
        select e.*, lag(at) over w as before, lag(to_state, 1, '') over w as stood
        from ledger_event e window w as (partition by issue_id order by sequence)) e
      where at < before or from_state <> stood or not exists (
        select from ledger_transition t
        where (t.kind, t.from_state, t.to_state) = (e.kind, e.from_state, e.to_state))`;
    expect(wrong).toEqual([]);
  });

  it('every foreign key holds, and every index and constraint is there again', async () => {
    const keys = await city.owner.sql<{ table: string; name: string; definition: string }[]>`
      select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
    expect(keys.length).toBeGreaterThan(50);
    for (const { table, name, definition } of keys) {
      await city.owner.sql.unsafe(`alter table ${table} drop constraint ${name}`);
      await city.owner.sql.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
    }
    const empty = await createTestDatabase();
    const indexesOf = ({ owner }: TestDatabase) =>
      owner.sql`select indexdef from pg_indexes where schemaname = 'public' order by indexdef`;
    expect(await indexesOf(city)).toEqual(await indexesOf(empty));
    await empty.drop();
  });

  it('is the same every time', async () => {
    const digest = async ({ owner }: TestDatabase) => {
      const [row] = await owner.sql`
        select (select md5(string_agg(i::text, '|' order by id)) from issue i) as issues,
          (select md5(string_agg(e::text, '|' order by id)) from ledger_event e) as events`;
      return row;
    };
    expect(await digest(twin)).toEqual(await digest(city));
  });

  it('is a city: some places have very many problems, some issues are unlocated, some reopened', async () => {
    const [row] = await city.owner.sql<Record<string, number>[]>`
      select (count(*) filter (where cell is null))::float8 / count(*) as unlocated,
        (count(*) filter (where reopen_count > 0))::float8 / count(*) as reopened,
        (select sum(n)::float8 / ${ISSUES} from (
          select count(*) as n from issue where building_id is not null group by building_id order by n desc limit 18
        ) top) as "inTopTenth"
      from issue`;
    expect(row!.unlocated).toBeCloseTo(0.04, 1);
    expect(row!.reopened).toBeGreaterThan(0.01);
    expect(row!.inTopTenth).toBeGreaterThan(0.2);
  });
});
