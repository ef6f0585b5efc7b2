import type { Sql } from 'postgres';
import { expect } from 'vitest';
import type { OpenSnapshot } from '@/db/open/open-snapshot';
import { openPlacePage } from '@/db/open/place-page';
import type { OpenCounts } from '@/lib/contract/open-map';

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

const readPlain = (sql: Sql) => sql<Plain[]>`
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
const readHouseholds = (sql: Sql) => sql<Counted[]>`
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

/** The day so many days before another. */
export const dayBefore = (today: string, days: number) =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
const RUNNING = ['dispatched', 'in_progress', 'rework'];
const CLOSED = ['written_off', 'not_accepted'];

function countsOf(issues: readonly Plain[], today: string): OpenCounts {
  const open = issues.filter(({ state }) => !CLOSED.includes(state));
  const solved = issues.filter(({ state }) => state === 'written_off');
  return {
    open: open.length,
    overdue: open.filter(({ state, due }) => RUNNING.includes(state) && due !== null && due < today).length,
    solvedLately: solved.filter(({ closed }) => closed! > dayBefore(today, 30)).length,
    solved: solved.length, // the demo's campaign began before its first issue was written off
  };
}

/** Every place of the public, its lists and counts, are what the tables say by the rules, at that threshold and on that day. */
export async function expectPublished(
  sql: Sql,
  snapshot: OpenSnapshot,
  least: number,
  today: string,
): Promise<void> {
  const issues = await readPlain(sql);
  const published = publishedOf(await readHouseholds(sql), least);
  const byPlace = new Map<string, Plain[]>();
  for (const issue of issues) {
    const place = placeOf(issue, published);
    byPlace.set(place, [...(byPlace.get(place) ?? []), issue]);
  }
  const nameOf = new Map(snapshot.places().map(({ id, nameZh }) => [id, nameZh]));
  const told = new Set<string>();
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
    told.add(key);
    const within = [...byPlace].filter(([one]) => kind === 'community' && one.endsWith(` ${nameZh}`));
    const all = kind === 'street' ? issues : kind === 'community' ? within.flatMap(([, list]) => list) : own;
    expect(place.counts, key).toEqual(countsOf(all, today));
  }
  expect([...byPlace.keys()].filter((key) => !told.has(key))).toEqual([]);
}
