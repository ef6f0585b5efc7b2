import { and, isNotNull, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { compileFilter } from '@/db/live/compile-filter';
import { LiveStore } from '@/db/live/live-store';
import { type Moment, momentOf } from '@/db/live/office-clock';
import type { Snapshot } from '@/db/live/snapshot';
import { MOST_POINTS, writeIssueTile } from '@/db/live/write-issue-tile';
import { filterSql } from '@/db/queries/issue/filter-sql';
import { lightSql } from '@/db/queries/issue/light-sql';
import { standingOf, withStanding } from '@/db/queries/issue/standing-sql';
import { issue } from '@/db/schema/issue';
import { createRandom } from '@/db/seed/random';
import { type IssueFilter, parseFilter } from '@/lib/contract/filter';
import { lngLatToMercator } from '@/lib/geo/mercator';
import { loadCity } from '@/scripts/bench/city/load-city';
import { readCityCodes } from '@/scripts/bench/http/city-codes';
import { randomFilters } from '@/scripts/bench/http/random-filters';
import { withDatabase } from '@/tests/support/copy-database';
import { keep } from '@/tests/support/keep';
import { readTile } from '@/tests/support/read-tile';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';

/** Enough that filters find what they look for in lists, and tiles add up cells of many issues. */
const ISSUES = 30_000;
const CELLS = 8;
const EXTENT = 4096;

let database: TestDatabase;
let store: LiveStore;
let snapshot: Snapshot;
let moment: Moment;
let filters: fc.Arbitrary<IssueFilter>;

beforeAll(async () => {
  database = await createTestDatabase();
  const name = new URL(database.ownerUrl).pathname.slice(1);
  const superuserUrl = withDatabase(inject('testServer').superuserUrl, name);
  await loadCity({ superuserUrl, ownerUrl: database.ownerUrl }, ISSUES, () => {});
  store = new LiveStore(database.appUrl);
  await store.listed();
  snapshot = await store.read(keep);
  moment = momentOf(snapshot.loaded.office);
  const codes = await readCityCodes(database.ownerUrl);
  filters = fc
    .integer()
    .map((seed) => parseFilter(new URLSearchParams(randomFilters(1, codes, createRandom(seed))[0]!.query)));
}, 120_000);

afterAll(async () => {
  await store?.close();
  await database?.drop();
});

interface Cell {
  n: number;
  lights: Record<string, number>;
  /** the sums of the places, in tiles of the zoom */
  x: number;
  y: number;
}

/** By tile, and within it by cell, what a filter lets through: every issue by itself, read by plain SQL. */
async function plainCells(filter: IssueFilter, zoom: number) {
  const { db } = database.app;
  const context = { now: moment.now, timeZone: snapshot.loaded.office.timeZone, dayEnd: null };
  const rows = await withStanding(
    db
      .select({
        lng: issue.lng,
        lat: issue.lat,
        light: sql<string>`${lightSql(moment.now, standingOf(context))}`,
      })
      .from(issue)
      .$dynamic(),
    context,
  ).where(and(filterSql(db, filter, context), isNotNull(issue.lng)));
  const tiles = new Map<string, Map<string, Cell>>();
  for (const { lng, lat, light } of rows) {
    const [x, y] = lngLatToMercator(lng!, lat!).map((part) => part * 2 ** zoom) as [number, number];
    const tile = `${Math.floor(x)}/${Math.floor(y)}`;
    const name = `${Math.floor((x % 1) * CELLS)}/${Math.floor((y % 1) * CELLS)}`;
    const cells = tiles.get(tile) ?? new Map<string, Cell>();
    const cell = cells.get(name) ?? { n: 0, lights: {}, x: 0, y: 0 };
    cell.n += 1;
    cell.lights[light] = (cell.lights[light] ?? 0) + 1;
    cell.x += x % 1;
    cell.y += y % 1;
    tiles.set(tile, cells.set(name, cell));
  }
  return tiles;
}

it('in a city, too, the tiles of any filter hold what plain SQL finds, cell by cell, light by light, at the mean of the places', async () => {
  let cellsSeen = 0;
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom(10, 11, 12, 13), async (filter, zoom) => {
      const match = compileFilter(snapshot.loaded, filter, null);
      for (const [tile, cells] of await plainCells(filter, zoom)) {
        const [x, y] = tile.split('/').map(Number) as [number, number];
        const features = readTile(writeIssueTile(snapshot, match, moment, { z: zoom, x, y }));
        const total = [...cells.values()].reduce((sum, { n }) => sum + n, 0);
        expect(features.reduce((sum, { properties }) => sum + properties.n, 0)).toBe(total);
        if (total <= MOST_POINTS) continue;
        expect(features).toHaveLength(cells.size);
        for (const feature of features) {
          const { n, red = 0, amber = 0, green = 0, grey = 0 } = feature.properties;
          const name = [feature.x, feature.y].map((units) => Math.floor((units / EXTENT) * CELLS)).join('/');
          const cell = cells.get(name)!;
          const lights = { red: 0, amber: 0, green: 0, grey: 0, none: 0, ...cell.lights };
          expect({ n, red, amber, green, grey, none: n - red - amber - green - grey }).toEqual({
            n: cell.n,
            ...lights,
          });
          expect(Math.abs((cell.x / n) * EXTENT - feature.x - 0.5)).toBeLessThan(0.6);
          expect(Math.abs((cell.y / n) * EXTENT - feature.y - 0.5)).toBeLessThan(0.6);
          if (n === 1) expect(feature.properties.number).toBeTruthy();
          cellsSeen += 1;
        }
      }
    }),
    { numRuns: 80 * Number(process.env.GUATU_TEST_RUNS ?? 1) },
  );
  expect(cellsSeen).toBeGreaterThan(100);
}, 120_000);
