import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOpenPlaces, nearestOpenBuilding } from '@/db/open/find-open';
import { OpenStore } from '@/db/open/open-store';
import { openOverview } from '@/db/open/overview';
import { openPlacePage } from '@/db/open/place-page';
import type { OpenCounts, OpenPlace } from '@/lib/contract/open-map';
import { everyAnswer } from '@/tests/support/open-answers';
import { dayBefore, expectPublished } from '@/tests/support/plain-open';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

let demo: TestDatabase;
let store: OpenStore;
beforeAll(async () => {
  demo = await createDemoDatabase();
  store = new OpenStore(demo.openUrl);
});
afterAll(async () => {
  await store.close();
  await demo.drop();
});

const sumOf = (places: readonly OpenPlace[], count: keyof OpenCounts) =>
  places.reduce((sum, { counts }) => sum + counts[count], 0);

describe('what everybody may know', () => {
  it('lies where the rules say, whatever threshold, levels and day: reckoned a second time from the tables', async () => {
    const { sql } = demo.owner;
    const categories = await sql<{ code: string; level: string }[]>`
      select code, publishing_level as level from category where scheme = 'local' order by code`;
    const setLevels = (levels: readonly string[]) => sql`
      update category c set publishing_level = l.level
      from unnest(${categories.map(({ code }) => code)}::text[], ${levels}::text[]) as l (code, level)
      where c.scheme = 'local' and c.code = l.code`;
    const setOffice = (least: number, today: string) =>
      sql`update office set least_households = ${least}, demo_clock = ${`${today}T09:00:00+08:00`}`;
    const ofOneStore = async (least: number, today: string) => {
      const fresh = new OpenStore(demo.openUrl);
      await expectPublished(sql, await fresh.current(), least, today).finally(() => fresh.close());
    };
    const level = fc.constantFrom('building', 'building', 'street', 'community', 'none');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constant(20), fc.integer({ min: 2, max: 600 }), fc.integer({ min: 2000, max: 9000 })),
        fc.array(level, { minLength: categories.length, maxLength: categories.length }),
        fc.integer({ min: 0, max: 40 }),
        async (least, levels, daysAgo) => {
          const today = dayBefore('2026-08-20', daysAgo);
          await setLevels(levels);
          await setOffice(least, today);
          await ofOneStore(least, today);
        },
      ),
      { numRuns: 12 },
    );
    await setLevels(categories.map((category) => category.level));
    await setOffice(20, '2026-08-09');
    await ofOneStore(20, '2026-08-09');
  }, 120_000);

  it('shows no building of fewer than 20 households', async () => {
    const { sql } = demo.owner;
    const small = await sql<{ name: string }[]>`select name_zh as name from building where households < 20`;
    expect(small.length).toBeGreaterThan(10);
    const names = new Set((await store.current()).places().map(({ nameZh }) => nameZh));
    expect(names.size).toBeGreaterThan(150);
    for (const { name } of small) expect(names.has(name), name).toBe(false);
  });

  it('adds up: what is told of a place itself and of the places in it are its counts', async () => {
    const snapshot = await store.current();
    for (const { id } of snapshot.places()) {
      const { place, within, open } = openPlacePage(snapshot, id)!;
      expect(sumOf(within, 'open') + open.length, place.nameZh).toBe(place.counts.open);
    }
  });

  it('names the way to a place from the sub-district down', async () => {
    const snapshot = await store.current();
    const building = snapshot.places().find(({ kind }) => kind === 'building')!;
    const page = openPlacePage(snapshot, building.id)!;
    expect(page.path.map(({ kind }) => kind)).toEqual(['street', 'community']);
    expect(page.path[1]!.id).toBe(building.parentId);
  });

  it('tells how this month goes, as plain SQL counts it, beside the last up to the same day', async () => {
    const { thisMonth, lastMonth } = openOverview(await store.current())!;
    for (const [month, from, until] of [
      [thisMonth, '2026-08-01', '2026-08-09'],
      [lastMonth, '2026-07-01', '2026-07-09'],
    ] as const) {
      const [row] = await demo.owner.sql`
        with published as (
          select state, (opened_at at time zone 'Asia/Shanghai')::date as opened,
            (closed_at at time zone 'Asia/Shanghai')::date as closed, (due_at at time zone 'Asia/Shanghai')::date as due
          from issue where state <> 'merged')
        select (select count(*)::int from published where opened between ${from} and ${until}) as opened,
          count(*)::int as solved, (count(*) filter (where closed <= due))::int as "inTime",
          (percentile_cont(0.5) within group (order by closed - opened))::float8 as median
        from published where state = 'written_off' and closed between ${from} and ${until}`;
      expect(month).toMatchObject({ month: from.slice(0, 7), opened: row!.opened, solved: row!.solved });
      expect(month.solvedInTime ?? 0).toBe(row!.inTime);
      expect(month.medianDays).toBe(row!.solved < 5 ? null : row!.median);
    }
    expect(thisMonth.solved).toBeGreaterThan(20);
  });

  it('compares no month with one in which the work had hardly begun', async () => {
    const { sql } = demo.owner;
    const wholeMonths = async () => {
      const fresh = new OpenStore(demo.openUrl);
      const { thisMonth, lastMonth } = openOverview(await fresh.current().finally(() => fresh.close()))!;
      return [lastMonth.isWhole, thisMonth.isWhole];
    };
    const [office] = await sql<[{ from: string }]>`select campaign_from::text as from from office`;
    expect(office.from.slice(0, 7)).toBe('2026-07');
    expect(await wholeMonths()).toEqual([false, true]);
    await sql`update office set campaign_from = '2026-07-01'`;
    expect(await wholeMonths()).toEqual([true, true]);
    await sql`update office set campaign_from = '2026-08-02'`;
    expect(await wholeMonths()).toEqual([false, false]);
    await sql`update office set campaign_from = ${office.from}`;
  });

  it('is found by characters, by pinyin and by initials, and from where one stands', async () => {
    const snapshot = await store.current();
    const building = snapshot
      .places()
      .find(({ kind, nameZh }) => kind === 'building' && nameZh === '木器厂家属院')!;
    for (const text of ['木器厂', 'muqichang', 'mqc']) {
      expect(
        findOpenPlaces(snapshot, text).map(({ id }) => id),
        text,
      ).toContain(building.id);
    }
    const [lng, lat] = building.at!;
    expect(nearestOpenBuilding(snapshot, lng + 1e-5, lat)).toMatchObject({
      place: { id: building.id },
      metres: 1,
    });
  });
});

describe('the public’s store', () => {
  it('soon shows no more what the office keeps to itself from now on, though no ledger event tells of it', async () => {
    const before = (await store.current()).places().find(({ kind }) => kind === 'street')!.counts.open;
    await demo.app.sql`update category set publishing_level = 'none' where code = 'L04' and scheme = 'local'`;
    const [hidden] = await demo.owner.sql<[{ n: number }]>`
      select count(*)::int as n from issue i join category c on c.id = i.category_id
      where c.code = 'L04' and i.state not in ('merged', 'written_off', 'not_accepted')`;
    expect(hidden.n).toBeGreaterThan(0);
    const now = async () =>
      (await store.current()).places().find(({ kind }) => kind === 'street')!.counts.open;
    await expect.poll(now, { timeout: 5000 }).toBe(before - hidden.n);
    await demo.owner
      .sql`update category set publishing_level = 'building' where code = 'L04' and scheme = 'local'`;
  });

  it('soon tells another threshold, other public words and another name', async () => {
    const told = async () => JSON.stringify(everyAnswer(await store.current()));
    for (const [change, sign] of [
      ['update office set least_households = 21', '"leastHouseholds":21'],
      [`update category set public_zh = '换了一种说法' where scheme = 'local'`, '换了一种说法'],
      [
        `update community set name_zh = '改了名的社区' where id = (select min(id) from community)`,
        '改了名的社区',
      ],
    ] as const) {
      expect(await told()).not.toContain(sign);
      await demo.owner.sql.unsafe(change);
      await expect.poll(told, { timeout: 5000 }).toContain(sign);
    }
  });
});
