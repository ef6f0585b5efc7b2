import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOpenPlaces, nearestOpenBuilding } from '@/db/open/find-open';
import type { OpenSnapshot } from '@/db/open/open-snapshot';
import { OpenStore } from '@/db/open/open-store';
import { openOverview } from '@/db/open/overview';
import { openPlacePage } from '@/db/open/place-page';
import type { OpenCounts, OpenPlace } from '@/lib/contract/open-map';
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

/** One issue as it lies in the tables of the office. */
interface Plain {
  state: string;
  publishing: string;
  building: string | null;
  road: string | null;
  community: string | null;
  opened: string;
  due: string | null;
  closed: string | null;
}

const readPlain = () => demo.owner.sql<Plain[]>`
  select i.state, c.publishing_level as publishing, b.name_zh as building,
    coalesce(r.name_zh, x.name_zh) as road, m.name_zh as community,
    to_char(i.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as opened,
    to_char(i.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due,
    to_char(i.closed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as closed
  from issue i join category c on c.id = i.category_id
  left join building b on b.id = i.building_id left join community m on m.id = i.community_id
  left join road r on r.id = i.road_id
  left join crossing k on k.id = i.crossing_id left join road x on x.id = k.first_road_id
  where i.state <> 'merged' and c.publishing_level <> 'none'`;

interface Counted {
  kind: string;
  name: string;
  community: string;
  households: number;
}

/** Households behind everything that could be a place, smallest first, as the tables have them. */
const readHouseholds = () => demo.owner.sql<Counted[]>`
  select * from (
    select 'building' as kind, b.name_zh as name, m.name_zh as community, b.households, b.id
    from building b join community m on m.id = b.community_id
    union all
    select 'road', r.name_zh, m.name_zh, sum(b.households)::int, r.id
    from building b join road r on r.id = b.road_id join community m on m.id = b.community_id group by r.id, m.id
    union all
    select 'community', m.name_zh, m.name_zh, sum(b.households)::int, m.id
    from building b join community m on m.id = b.community_id group by m.id) all_of_them
  order by households, id`;

/** What may be a place: large enough, and what is smaller beside it is none, or large enough together. */
function publishedOf(counted: readonly Counted[], least: number): Set<string> {
  const smaller = new Map<string, number>();
  const published = new Set<string>();
  for (const { kind, name, community, households } of counted) {
    const beside = kind === 'community' ? kind : `${kind} ${community}`;
    const sum = smaller.get(beside);
    if (households >= least && (sum === undefined || sum >= least))
      published.add(`${kind} ${name} ${community}`);
    smaller.set(beside, (sum ?? 0) + households);
  }
  return published;
}

/** Where the rules let an issue be told of, reckoned here a second time: kind, name and community. */
function placeOf({ publishing, building, road, community }: Plain, published: ReadonlySet<string>): string {
  const inCommunity = `community ${community} ${community}`;
  const may = [
    ...(publishing === 'building' ? [`building ${building} ${community}`] : []),
    ...(publishing === 'street' || (publishing === 'building' && building === null)
      ? [`road ${road} ${community}`]
      : []),
  ];
  if (!published.has(inCommunity)) return 'street';
  return may.find((place) => published.has(place)) ?? inCommunity;
}

const TODAY = '2026-08-09';
const dayBefore = (days: number) =>
  new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
const RUNNING = ['dispatched', 'in_progress', 'rework'];
const CLOSED = ['written_off', 'not_accepted'];

function countsOf(issues: readonly Plain[]): OpenCounts {
  const open = issues.filter(({ state }) => !CLOSED.includes(state));
  const solved = issues.filter(({ state }) => state === 'written_off');
  return {
    open: open.length,
    overdue: open.filter(({ state, due }) => RUNNING.includes(state) && due !== null && due < TODAY).length,
    solvedLately: solved.filter(({ closed }) => closed! > dayBefore(30)).length,
    solved: solved.length, // the demo's campaign began before its first issue was written off
  };
}

async function expectSame(snapshot: OpenSnapshot, least: number): Promise<void> {
  const issues = await readPlain();
  const published = publishedOf(await readHouseholds(), least);
  const byPlace = new Map<string, Plain[]>();
  for (const issue of issues) {
    const place = placeOf(issue, published);
    byPlace.set(place, [...(byPlace.get(place) ?? []), issue]);
  }
  const nameOf = new Map(snapshot.places().map(({ id, nameZh }) => [id, nameZh]));
  for (const place of snapshot.places()) {
    const { kind, nameZh, parentId } = place;
    const key =
      kind === 'street'
        ? 'street'
        : kind === 'community'
          ? `community ${nameZh} ${nameZh}`
          : `${kind} ${nameZh} ${nameOf.get(parentId!)}`;
    const own = byPlace.get(key) ?? [];
    const page = openPlacePage(snapshot, place.id)!;
    expect(page.open.map(({ openedOn }) => openedOn).sort(), key).toEqual(
      own
        .filter(({ state }) => !CLOSED.includes(state))
        .map(({ opened }) => opened)
        .sort(),
    );
    if (kind === 'building' || kind === 'road') expect(place.counts, key).toEqual(countsOf(own));
    byPlace.delete(key);
  }
  expect([...byPlace.keys()], 'told of no place').toEqual([]);
  const whole = snapshot.places().find(({ kind }) => kind === 'street')!;
  expect(whole.counts).toEqual(countsOf(issues));
}

const sumOf = (places: readonly OpenPlace[], count: keyof OpenCounts) =>
  places.reduce((sum, { counts }) => sum + counts[count], 0);

describe('what everybody may know', () => {
  it('lies where the rules say, whatever the threshold: reckoned a second time from the tables', async () => {
    for (const least of [20, 2, 60, 400]) {
      await demo.owner.sql`update office set least_households = ${least}`;
      await expectSame(await new OpenStore(demo.openUrl).current(), least);
    }
    await demo.owner.sql`update office set least_households = 20`;
  });

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
});
