import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatePlaces } from '@/db/seed/place/generate-places';
import { lngLatToMetres } from '@/lib/geo/local-projection';
import { DEMO } from '@/tests/support/demo-database';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

/** What db/seed/PATTERNS.md says is planted, counted in the database. */
let demo: TestDatabase;
const { landmarks } = generatePlaces(DEMO.seed);
beforeAll(async () => {
  demo = await createDemoDatabase();
});
afterAll(() => demo.drop());

describe('the hot crossing', () => {
  it('has more issues within 120 m than any other crossing away from it', async () => {
    const { sql } = demo.owner;
    const crossings = await sql<
      { code: string; lng: number; lat: number }[]
    >`select code, lng, lat from crossing`;
    const issues = await sql<{ lng: number; lat: number }[]>`
      select lng, lat from issue where lng is not null and state <> 'merged'`;
    const metres = (a: { lng: number; lat: number }, b: { lng: number; lat: number }) =>
      Math.hypot(...lngLatToMetres([a.lng, a.lat], b.lng, b.lat));
    const near = (crossing: { lng: number; lat: number }) =>
      issues.filter((point) => metres(crossing, point) <= 120).length;
    const hot = crossings.find(({ code }) => code === landmarks.marketCrossingCode)!;
    const elsewhere = crossings.filter((crossing) => metres(crossing, hot) > 240).map(near);
    expect(near(hot)).toBeGreaterThan(30);
    expect(near(hot)).toBeGreaterThan(1.5 * Math.max(...elsewhere));
  });

  it('is 五一路受降路口, with 26 issues of its own, and its sellers come back every night', async () => {
    const rows = await demo.owner.sql`
      select c.code, count(*)::integer as n, count(i.recurs_from)::integer as recurring from issue i
      join crossing x on x.id = i.crossing_id join category c on c.id = i.category_id
      where x.code = ${landmarks.marketCrossingCode} and x.name_zh = '五一路受降路口' group by 1`;
    const byCode = Object.fromEntries(rows.map(({ code, n }) => [code, n]));
    expect(byCode).toEqual({ L07: 16, L12: 6, L11: 4 });
    expect(rows.find(({ code }) => code === 'L07')!.recurring).toBe(16);
  });
});

describe('the old compounds', () => {
  it('hold 30 of the 46 blocked drains in 14 of 178 buildings', async () => {
    const [row] = await demo.owner.sql`
      select count(*)::integer as drains,
        count(*) filter (where b.code in ${demo.owner.sql(landmarks.oldClusterBuildingCodes)})::integer as clustered
      from issue i join category c on c.id = i.category_id left join building b on b.id = i.building_id
      where c.code = 'L01'`;
    expect(row!.drains).toBe(46);
    expect(row!.clustered).toBeGreaterThanOrEqual(30);
    expect(landmarks.oldClusterBuildingCodes).toHaveLength(14);
  });
});

describe('the late unit', () => {
  it('has submitted nothing in time, while every other unit submitted most of its work in time', async () => {
    const units = await demo.owner.sql`
      select u.code, count(*)::integer as submitted,
        count(*) filter (where l.red_at is not null and l.red_at <= e.at)::integer as late
      from ledger_event e
      join lateral (select p.red_at, p.lead_unit_id from issue_period p
        where p.issue_id = e.issue_id and p.until_at <= e.at order by p.until_at desc limit 1) l on true
      join unit u on u.id = l.lead_unit_id where e.kind = 'submit' group by 1`;
    expect(units.length).toBeGreaterThan(3);
    for (const { code, submitted, late } of units) {
      if (code === 'telecom') {
        expect(submitted).toBeGreaterThanOrEqual(10);
        expect(late).toBe(submitted);
      } else {
        expect(late / submitted, code).toBeLessThan(0.25);
      }
    }
  });

  it('has most of what it works on in red', async () => {
    const [row] = await demo.owner.sql`
      select count(*)::integer as running, count(*) filter (where red_at <= o.demo_clock)::integer as red
      from issue join unit u on u.id = lead_unit_id cross join office o
      where u.code = 'telecom' and state in ('dispatched', 'in_progress', 'rework')`;
    expect(row!.red / row!.running).toBeGreaterThan(0.5);
  });
});

describe('the rising category', () => {
  it('comes up 3, 5, 8, 10 and 14 times in the five weeks', async () => {
    const weeks = await demo.owner.sql`
      select floor(((i.opened_at at time zone o.time_zone)::date - o.campaign_from) / 7)::integer as week, count(*)::integer as n
      from issue i join category c on c.id = i.category_id cross join office o where c.code = 'L04' group by 1 order by 1`;
    expect(weeks.map(({ n }) => n)).toEqual([3, 5, 8, 10, 14]);
  });
});
