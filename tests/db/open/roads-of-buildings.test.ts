import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findRoads } from '@/db/commands/import/find-roads';
import { migrate } from '@/db/migrate';
import { createSmallOffice } from '@/tests/support/small-office';
import { layOutTown } from '@/tests/support/small-town';
import type { TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createSmallOffice();
});
afterAll(() => database.drop());

describe('the road that a compound lies along', () => {
  it('is the nearest within 150 metres, whatever it was before, and stays what it is where the compound has no place', async () => {
    const { sql, db } = database.owner;
    const compound = (road: number | null) => ({ households: 30, road });
    await layOutTown(sql, [
      { households: null, compounds: [compound(null), compound(1), compound(2), compound(3)] },
    ]);
    const draw = (name: string, lat: number) => {
      const geometry = JSON.stringify({
        type: 'LineString',
        coordinates: [
          [114.02, lat],
          [114.04, lat],
        ],
      });
      return sql`update road set geometry = ${geometry}::text::jsonb where name_zh = ${name}`;
    };
    await draw('1路', 33.58);
    await draw('2路', 33.582);
    const place = (name: string, lat: number) => sql`
      update building set lng = 114.03, lat = ${lat}, cell = 0, unlocated_reason = null where name_zh = ${name}`;
    await place('1社区1院', 33.5803); // 33 m from the first
    await place('1社区2院', 33.584); // 222 m from the second
    await place('1社区3院', 33.58); // on the first, though loaded with the second
    await findRoads(db);
    const rows = await sql`
      select b.name_zh as name, r.name_zh as road from building b left join road r on r.id = b.road_id order by 1`;
    expect(rows.map(({ name, road }) => [name, road])).toEqual([
      ['1社区1院', '1路'],
      ['1社区2院', null],
      ['1社区3院', '1路'],
      ['1社区4院', '3路'], // nobody knows where it is
    ]);
  });

  it('is found at the start where an earlier version has loaded the places', async () => {
    const { sql } = database.owner;
    const roadOf = async () =>
      (await sql`select road_id from building where name_zh = '1社区1院'`)[0]!.road_id;
    const found = await roadOf();
    await sql`update building set road_id = null`;
    await migrate(database.ownerUrl, { roles: inject('testServer').roles, createMissingRoles: false });
    expect(await roadOf()).toBe(found);
  });
});
