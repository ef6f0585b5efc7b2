import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '@/tests/support/small-office';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

/** Attack: sign in to the database as the open role, with its password, and ask whatever SQL can ask. */

let demo: TestDatabase;
beforeAll(async () => {
  demo = await createDemoDatabase();
});
afterAll(() => demo.drop());

const asOpen = (statement: string) => refusal(demo.open.sql.unsafe(statement));

/** What everybody may know, column by column. Whoever adds one decides here that it is public. */
const PUBLIC_COLUMNS = {
  ground: 'kind geometry',
  head: 'version',
  issue:
    'id place_id category_zh category_en summary_zh summary_en stage opened_on due_on closed_on unit_zh unit_en',
  office:
    'name_zh name_en time_zone is_demo demo_clock campaign_name campaign_from campaign_until map_review_number least_households',
  place: 'kind id parent_id name_zh name_en lng lat geometry',
  road: 'name_zh name_en road_class width_metres geometry',
};

describe('signed in as the open role', () => {
  it('one reads the columns that are public by decision, and no other', async () => {
    const rows = await demo.owner.sql<{ table: string; columns: string }[]>`
      select table_name as table, string_agg(column_name, ' ' order by ordinal_position) as columns
      from information_schema.columns where table_schema = 'open' group by table_name`;
    expect(Object.fromEntries(rows.map(({ table, columns }) => [table, columns]))).toEqual(PUBLIC_COLUMNS);
  });

  it('one reads no row of any table, view or sequence elsewhere', async () => {
    const elsewhere = await demo.owner.sql<{ name: string }[]>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and n.nspname not in ('open', 'information_schema')
        and n.nspname !~ '^pg_'`;
    expect(elsewhere.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'issue',
        'issue_internal',
        'opinion_reporter',
        'open_secret',
        'published_place',
      ]),
    );
    for (const { name } of elsewhere) {
      const full = name.includes('.') ? name : `public.${name}`;
      expect(await asOpen(`select 1 from ${full} limit 1`), full).toBe('42501');
    }
  });

  it('one finds no data in the statistics that the database gathers of the tables', async () => {
    await demo.owner.sql`analyze`;
    const known = await demo.open
      .sql`select tablename from pg_stats where schemaname not in ('pg_catalog', 'information_schema')`;
    expect(known).toEqual([]);
  });

  it('one writes nothing, makes nothing and calls nothing that is not meant for it', async () => {
    for (const statement of [
      `update open.office set least_households = 2`,
      `insert into open.office (name_zh, name_en) values ('某', 'Some')`,
      `delete from open.road`,
      `create table open.mine (a int)`,
      `create temporary table mine (a int)`,
      `create function open.mine() returns int language sql as 'select 1'`,
      `create schema mine`,
      `select public.has_handled(1, 1)`,
      `select public.handled_of(1, array[1])`,
      `select public.words_query('a')`,
      `select pg_read_file('PG_VERSION')`,
      `copy open.place to program 'cat'`,
      `set role guatu_owner`,
    ]) {
      expect(await asOpen(statement), statement).toBe('42501');
    }
  });

  it('one makes no error that names a row which is left out', async () => {
    // Whether a condition of one's own is tried on rows that the view leaves out is the planner's choice, unless it may not.
    const free = await demo.owner.sql`
      select relname from pg_class where relnamespace = 'open'::regnamespace and relkind = 'v'
        and not coalesce(reloptions, '{}') && array['security_barrier=true']`;
    expect(free).toEqual([]);
    // 22P02: "invalid input syntax for type integer: …" would quote the row that the cast was tried on.
    await demo.owner.sql`
      update category set publishing_level = 'none', public_zh = '只有办公室知道' where scheme = 'local' and code = 'L04'`;
    const told = await demo.open.sql`select distinct summary_zh from open.issue`;
    expect(told.map((row) => row.summary_zh)).not.toContain('只有办公室知道');
    const cast = `case when summary_zh = '只有办公室知道' then summary_zh::int else 0 end`;
    for (const statement of [
      `select count(*) from open.issue where ${cast} = 0`,
      `select 1 from open.issue where ${cast} = 0 limit 1`,
      `select sum(${cast}) from open.issue`,
      `select 1 from open.issue i join open.place p on p.id = i.place_id and ${cast} = 0`,
    ]) {
      expect(await asOpen(statement), statement).toBe('not refused');
    }
  });
});

describe('the office’s web role', () => {
  it('does not have what public ids are made with either: nobody tells a ledger entry by its public id', async () => {
    expect(await refusal(demo.app.sql`select secret from open_secret`)).toBe('42501');
    expect(await refusal(demo.app.sql`update open_secret set secret = '\\x00'`)).toBe('42501');
  });
});

describe('public ids', () => {
  it('are made anew with another secret, all of them: what they name is not in them', async () => {
    const ids = async () =>
      (await demo.open.sql`select id from open.place union all select id from open.issue`).map(
        ({ id }) => id as string,
      );
    const before = await ids();
    expect(new Set(before).size).toBe(before.length);
    expect(before.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
    await demo.owner.sql`update open_secret set secret = default`;
    const after = new Set(await ids());
    expect(after.size).toBe(before.length);
    expect(before.filter((id) => after.has(id))).toEqual([]);
  });

  it('follow no order of the ledger', async () => {
    const [{ order }] = await demo.owner.sql<[{ order: number }]>`
      select corr(place, rank) as order from (
        select row_number() over (order by i.id) as place,
          row_number() over (order by open.public_id((select secret from open_secret), 'issue', i.id::text)) as rank
        from issue i) both_orders`;
    expect(Math.abs(order)).toBeLessThan(0.25); // 5 standard deviations of 400 rows in no order
  });
});
