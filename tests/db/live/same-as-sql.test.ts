import { inArray, isNull } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseRows } from '@/db/live/choose-rows';
import { compileFilter } from '@/db/live/compile-filter';
import { LiveStore } from '@/db/live/live-store';
import { dayOf, type Moment, momentAsOf, momentOf } from '@/db/live/office-clock';
import type { Snapshot } from '@/db/live/snapshot';
import { summarise } from '@/db/live/summarise';
import { writeDaysTile } from '@/db/live/write-days-tile';
import { writeIssueTile } from '@/db/live/write-issue-tile';
import { readDictionary } from '@/db/queries/dictionary/read-dictionary';
import { findText } from '@/db/queries/issue/find-text';
import { listRows } from '@/db/queries/issue/list-rows';
import { listUnvisited } from '@/db/queries/visit/list-unvisited';
import { building } from '@/db/schema/building';
import { grid } from '@/db/schema/grid';
import { issue } from '@/db/schema/issue';
import { dayNumberOf, isoDayOf } from '@/lib/calendar/local-day';
import { type Columns, rowsOf } from '@/lib/contract/columns';
import { FACETS, type IssueFilter, NO_FILTER } from '@/lib/contract/filter';
import { ISSUE_SORTS } from '@/lib/contract/issue';
import type { IssueDaysTileProperties } from '@/lib/contract/issue-tile';
import type { AreaCounts, Summary } from '@/lib/contract/summary';
import { isOpen, OPEN_STATES } from '@/lib/ledger/states';
import { anyFilter } from '@/tests/support/any-filter';
import { keep } from '@/tests/support/keep';
import { PlainCounts } from '@/tests/support/plain-counts';
import { readTile } from '@/tests/support/read-tile';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
let store: LiveStore;
let snapshot: Snapshot;
let present: Moment;
let filters: fc.Arbitrary<IssueFilter>;
/** The present more often than not; days before the first issue, in the campaign, and of its last evening. */
let days: fc.Arbitrary<string | null>;

beforeAll(async () => {
  database = await createDemoDatabase();
  store = new LiveStore(database.appUrl);
  await store.listed();
  snapshot = await store.readWithPast(keep);
  present = momentOf(snapshot.loaded.office);
  const dictionary = await readDictionary(database.app.db, snapshot.loaded.dataVersion);
  filters = anyFilter(dictionary, [
    '2026-07-01',
    '2026-07-06',
    '2026-07-20',
    '2026-08-01',
    '2026-08-09',
    '2026-08-12',
  ]);
  const anyDay = fc.integer({ min: dayNumberOf('2026-06-28'), max: present.today - 1 }).map(isoDayOf);
  days = fc.oneof(fc.constant(null), anyDay);
});

afterAll(async () => {
  await store?.close();
  await database?.drop();
});

const momentOn = (day: string | null): Moment =>
  momentAsOf(snapshot.loaded.office, present, day === null ? null : dayNumberOf(day));

const plainOn = (day: string | null) => new PlainCounts(database.app.db, contextOn(day));

const contextOn = (day: string | null) => ({
  now: momentOn(day).now,
  timeZone: 'Asia/Shanghai',
  dayEnd: day === null ? null : new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000),
});

async function compiled(filter: IssueFilter) {
  const ids = filter.text === '' ? null : await findText(database.app.db, filter.text);
  return compileFilter(snapshot.loaded, filter, ids);
}

const ask = async (filter: IssueFilter, day: string | null = null): Promise<Summary> =>
  summarise(snapshot, await compiled(filter), momentOn(day));

/** A seed of its own each time; GUATU_TEST_RUNS multiplies the runs. */
const RUNS = Number(process.env.GUATU_TEST_RUNS ?? 1);

const always = (check: (filter: IssueFilter, day: string | null) => Promise<void>, numRuns: number) =>
  fc.assert(fc.asyncProperty(filters, days, check), {
    numRuns: numRuns * RUNS,
    examples: [
      [NO_FILTER, null],
      [NO_FILTER, '2026-07-20'],
    ],
  });

const asCounts = (values: readonly { value: string; n: number }[]) =>
  Object.fromEntries(values.map(({ value, n }) => [value, n]));

describe('whatever the filter and the day, memory and plain SQL agree', { timeout: 60_000 * RUNS }, () => {
  it('on the figures', () =>
    always(async (filter, day) => {
      const { figures, states, lights, asOf } = await ask(filter, day);
      const plain = plainOn(day);
      const open = inArray(plain.standing.state, [...OPEN_STATES]);
      expect(asOf).toBe(day);
      expect(figures.issues).toBe(await plain.count(filter));
      expect(figures.open).toBe(await plain.count(filter, open));
      expect(figures.unlocated).toBe(await plain.count(filter, isNull(issue.lng)));
      expect(states).toEqual(await plain.by(plain.standing.state, filter));
      expect(figures.overdue).toBe(lights.red ?? 0);
    }, 60));

  it.each(FACETS)('on how many each value of the facet %s would leave', (facet) =>
    always(async (filter, day) => {
      const { facets } = await ask(filter, day);
      expect(asCounts(facets[facet])).toEqual(await plainOn(day).facet(facet, filter));
    }, 25),
  );

  it('on grids and buildings, all and the open ones', () =>
    always(async (filter, day) => {
      const { grids, buildings } = await ask(filter, day);
      const byCode = (counts: Columns<AreaCounts>, of: 'issues' | 'open') =>
        Object.fromEntries(
          rowsOf(counts)
            .filter((area) => area[of] > 0)
            .map((area) => [area.code, area[of]]),
        );
      const plain = plainOn(day);
      const open = inArray(plain.standing.state, [...OPEN_STATES]);
      for (const [counts, code] of [[grids, grid.code] as const, [buildings, building.code] as const]) {
        const { none: _nowhere, ...issues } = await plain.by(code, filter);
        const { none: _openNowhere, ...stillOpen } = await plain.by(code, filter, open);
        expect(byCode(counts, 'issues')).toEqual(issues);
        expect(byCode(counts, 'open')).toEqual(stillOpen);
        for (const { open, red, amber, green, grey } of rowsOf<AreaCounts>(counts)) {
          expect(red + amber + green + grey).toBe(open);
        }
      }
      expect(Math.min(...buildings.issues)).toBeGreaterThan(0);
    }, 25));

  it('on the sum of all tiles of any zoom', () =>
    always(async (filter, day) => {
      const { figures } = await ask(filter, day);
      const located = figures.issues - figures.unlocated;
      for (const zoom of [0, 13, 15, 18]) expect(await sumOfTiles(zoom, filter, day)).toBe(located);
    }, 15));

  it('on what the tile of all days shows of any one day, light by light', () =>
    always(async (filter, day) => {
      const match = await compiled(filter);
      const one = dayOf(momentOn(day));
      for (const address of tilesOf(15)) {
        const tile = { z: 15, ...address };
        const ofDays = writeDaysTile(snapshot, match, present, tile);
        if (ofDays === null || day === null) continue;
        const ofDay = readTile(writeIssueTile(snapshot, match, momentOn(day), tile));
        const lights = (light: string) =>
          ofDay.reduce((sum, { properties }) => sum + (properties[light as 'red'] ?? 0), 0);
        const shown = readDays(ofDays).filter(({ from, until = Infinity }) => from <= one && one < until);
        const turned = (light: 'green' | 'amber' | 'red' | 'none') => (feature: IssueDaysTileProperties) =>
          (feature[light] ?? Infinity) <= one ? light : null;
        const lit = shown.map(
          (feature) =>
            turned('none')(feature) ??
            turned('red')(feature) ??
            turned('amber')(feature) ??
            turned('green')(feature) ??
            feature.light,
        );
        for (const light of ['red', 'amber', 'green', 'grey']) {
          expect(lit.filter((one) => one === light)).toHaveLength(lights(light));
        }
        expect(shown).toHaveLength(ofDay.reduce((sum, { properties }) => sum + properties.n, 0));
      }
    }, 15));

  it('on the open stock at the end of each day, which is the same as was open on that day', () =>
    always(async (filter, day) => {
      const flows = { ...filter, state: [], light: [] };
      const series = await ask(filter, day);
      for (const { day: one, open } of series.days.filter((_, i) => i % 6 === 4)) {
        const plain = plainOn(one);
        const isOpen = inArray(plain.standing.state, [...OPEN_STATES]);
        expect({ one, open }).toEqual({ one, open: await plain.count(flows, isOpen) });
        const past = one < series.today ? one : null;
        expect((await ask(flows, past)).figures.open).toBe(open);
      }
    }, 10));

  it('on the rows that a figure opens', () =>
    always(async (filter, day) => {
      const { figures } = await ask(filter, day);
      const page = { sort: 'matters', offset: 0, limit: 500 } as const;
      const { total, ids } = chooseRows(snapshot, await compiled(filter), momentOn(day), page);
      const rows = await listRows(database.app.db, ids, { ...contextOn(day), seesWords: true });
      expect(total).toBe(figures.issues);
      expect(rows).toHaveLength(figures.issues);
      expect(rows.filter(({ state }) => isOpen(state))).toHaveLength(figures.open);
      expect(rows.filter(({ light }) => light === 'red')).toHaveLength(figures.overdue);
      expect(rows.filter(({ lng }) => lng === null)).toHaveLength(figures.unlocated);
      expect(rows.filter(({ closedAt }) => closedAt === null)).toHaveLength(figures.open);
    }, 25));

  it.each(ISSUE_SORTS)('on the order of the list by %s, page by page', (sort) =>
    always(async (filter, day) => {
      const match = await compiled(filter);
      const pages = [0, 40, 80, 120].flatMap(
        (offset) => chooseRows(snapshot, match, momentOn(day), { sort, offset, limit: 40 }).ids,
      );
      expect(pages).toEqual((await plainOn(day).inOrder(sort, filter)).slice(0, 160));
    }, 15),
  );
});

describe('the sums balance', () => {
  it('issues by state, by community, by unit, and on the map with the unlocated list', async () => {
    const { figures, facets, states, units } = await ask(NO_FILTER);
    const sum = (values: { n: number }[]) => values.reduce((all, { n }) => all + n, 0);
    expect(Object.values(states).reduce((all, n) => all + n, 0)).toBe(figures.issues);
    expect(sum(facets.community)).toBe(figures.issues);
    expect(sum(facets.unit)).toBe(figures.issues);
    const byUnit = units.reduce((all, { red, amber, green, grey }) => all + red + amber + green + grey, 0);
    expect(byUnit).toBe(figures.open);
    expect(await sumOfTiles(16, NO_FILTER)).toBe(figures.issues - figures.unlocated);
  });

  it('each day: the day before, plus opened and reopened, minus closed, plus moved; the last is today', async () => {
    const { days, figures, today } = await ask(NO_FILTER);
    for (let i = 1; i < days.length; i++) {
      const { open, opened, reopened, closed, moved } = days[i]!;
      expect(open).toBe(days[i - 1]!.open + opened + reopened - closed + moved);
    }
    expect(days.at(-1)).toMatchObject({ day: today, open: figures.open });
  });

  it('of every building, merchant and household: visited, or on the list of those that are not', async () => {
    const { coverage } = await ask(NO_FILTER);
    const { buildings, merchants } = await listUnvisited(database.app.db);
    const one = async (query: string) => (await database.app.sql.unsafe(query))[0]?.n as number;
    expect(coverage).toEqual({
      buildings: {
        visited: await one('select count(distinct building_id)::int n from visit'),
        of: await one('select count(*)::int n from building'),
      },
      merchants: {
        visited: await one('select count(distinct merchant_id)::int n from visit'),
        of: await one('select count(*)::int n from merchant'),
      },
      households: {
        visited: await one(`select sum(least(households, (
          select coalesce(sum(v.households), 0) from visit v where v.building_id = b.id)))::int n from building b`),
        of: await one('select sum(households)::int n from building'),
      },
    });
    const left = (of: 'buildings' | 'merchants' | 'households') => coverage![of].of - coverage![of].visited;
    expect(buildings.filter(({ isVisited }) => !isVisited)).toHaveLength(left('buildings'));
    expect(left('buildings')).toBe(5);
    expect(merchants).toHaveLength(left('merchants'));
    expect(buildings.reduce((sum, { households }) => sum + households, 0)).toBe(left('households'));
    expect(left('merchants') > 0 && left('households') > 0).toBe(true);
  });

  it('opinions are linked, answered or waiting', async () => {
    const { balance, figures } = await ask(NO_FILTER);
    expect(balance.linked + balance.answered + balance.waiting).toBe(balance.opinions);
    expect(balance.opinions).toBe(figures.opinions);
  });
});

const readDays = (bytes: Uint8Array) =>
  readTile(bytes).map(({ properties }) => properties as unknown as IssueDaysTileProperties);

/** Every tile of a zoom that can hold an issue: those around each located row. */
function tilesOf(zoom: number): { x: number; y: number }[] {
  const { columns } = snapshot.loaded;
  const tiles = new Map<string, { x: number; y: number }>();
  const add = (x: number, y: number) => {
    if (x >= 0 && y >= 0 && x < 2 ** zoom && y < 2 ** zoom) tiles.set(`${x}/${y}`, { x, y });
  };
  for (let row = 0; row < columns.located; row++) {
    const part = (unit: number) => Math.floor(unit / 2 ** (32 - zoom));
    const [x, y] = [part(columns.x[row]!), part(columns.y[row]!)];
    for (const beside of [-1, 0, 1]) {
      add(x + beside, y);
      add(x, y + beside);
    }
  }
  return [...tiles.values()];
}

async function sumOfTiles(zoom: number, filter: IssueFilter, day: string | null = null): Promise<number> {
  const match = await compiled(filter);
  let sum = 0;
  for (const { x, y } of tilesOf(zoom)) {
    const bytes = writeIssueTile(snapshot, match, momentOn(day), { z: zoom, x, y });
    for (const { properties } of readTile(bytes)) sum += properties.n;
  }
  return sum;
}
