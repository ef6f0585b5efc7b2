import { isNotNull } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFilter } from '@/db/live/compile-filter';
import { LiveStore } from '@/db/live/live-store';
import { type Moment, momentOf } from '@/db/live/office-clock';
import type { Snapshot } from '@/db/live/snapshot';
import { MOST_DAY_FEATURES } from '@/db/live/write-days-tile';
import { MOST_POINTS, writeIssueTile } from '@/db/live/write-issue-tile';
import { issue } from '@/db/schema/issue';
import { NO_FILTER } from '@/lib/contract/filter';
import { ISSUE_TILE_ZOOMS } from '@/lib/contract/issue-tile';
import { lngLatToMercator } from '@/lib/geo/mercator';
import { tileAt, tileBounds } from '@/lib/geo/tile';
import { keep } from '@/tests/support/keep';
import { PlainCounts } from '@/tests/support/plain-counts';
import { readTile } from '@/tests/support/read-tile';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
let store: LiveStore;
let snapshot: Snapshot;
let moment: Moment;
let places: { number: string; lng: number; lat: number }[];

beforeAll(async () => {
  database = await createDemoDatabase();
  store = new LiveStore(database.appUrl);
  snapshot = await store.read(keep);
  moment = momentOf(snapshot.loaded.office);
  const rows = await database.app.db
    .select({ number: issue.number, state: issue.state, lng: issue.lng, lat: issue.lat })
    .from(issue);
  places = rows.flatMap(({ number, state, lng, lat }) =>
    lng === null || lat === null || state === 'merged' ? [] : [{ number, lng, lat }],
  );
});

afterAll(async () => {
  await store?.close();
  await database?.drop();
});

/** Every tile of a zoom with an issue in it, by the degrees that the database holds. */
function allTiles(zoom: number, filter = NO_FILTER) {
  const addresses = new Map(
    places.map(({ lng, lat }) => [JSON.stringify(tileAt(lng, lat, zoom)), { lng, lat }]),
  );
  return [...addresses.keys()].map((address) => {
    const tile = JSON.parse(address) as ReturnType<typeof tileAt>;
    const bytes = writeIssueTile(snapshot, compileFilter(snapshot.loaded, filter, null), moment, tile);
    return { tile, features: readTile(bytes) };
  });
}

/** In tiles of 512 px, the least at which a map shows one: beyond, it takes those of the next zoom. */
const SCREEN = { width: 3840 / 512, height: 2160 / 512 };

/** How many tiles a turned screen touches whose middle lies at x, y of the grid of tiles. */
function tilesOnScreen(degrees: number, x: number, y: number): number {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const reach = Math.ceil(Math.hypot(SCREEN.width, SCREEN.height) / 2) + 1;
  const half = (Math.abs(cos) + Math.abs(sin)) / 2; // of a tile, seen along an axis of the screen
  let count = 0;
  for (let column = -reach; column <= reach; column++) {
    for (let line = -reach; line <= reach; line++) {
      const [east, south] = [column + 0.5 - x, line + 0.5 - y];
      const along = Math.abs(east * cos + south * sin) < SCREEN.width / 2 + half;
      const across = Math.abs(south * cos - east * sin) < SCREEN.height / 2 + half;
      const [wide, high] = [
        (SCREEN.width * Math.abs(cos) + SCREEN.height * Math.abs(sin) + 1) / 2,
        (SCREEN.width * Math.abs(sin) + SCREEN.height * Math.abs(cos) + 1) / 2,
      ];
      if (along && across && Math.abs(east) < wide && Math.abs(south) < high) count += 1;
    }
  }
  return count;
}

const zooms = Array.from({ length: ISSUE_TILE_ZOOMS.max + 1 }, (_, zoom) => zoom);

describe('the tiles of issues', () => {
  it.each(zooms)('at zoom %i add up to the issues that have a place', (zoom) => {
    const features = allTiles(zoom).flatMap((tile) => tile.features);
    expect(features.reduce((sum, { properties }) => sum + properties.n, 0)).toBe(places.length);
  });

  it('hold no more features than the limit, each within the tile, and lights that add up', () => {
    for (const { features } of zooms.flatMap((zoom) => allTiles(zoom))) {
      expect(features.length).toBeLessThanOrEqual(MOST_POINTS);
      for (const { x, y, properties } of features) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThan(4096);
        const { n, red = 0, amber = 0, green = 0, grey = 0 } = properties;
        expect(red + amber + green + grey).toBeLessThanOrEqual(n);
        const worst = red ? 'red' : amber ? 'amber' : green ? 'green' : grey ? 'grey' : 'none';
        expect(properties.light).toBe(worst);
      }
    }
  });

  it.each([
    ['all issues', NO_FILTER],
    ['a filter that all pass', { ...NO_FILTER, located: true }],
  ])('of %s have a circle at the mean of its places, where each stands for many', (_, filter) => {
    const CELLS = 8;
    const EXTENT = 4096;
    let cells = 0;
    for (const zoom of [8, 11, 13, 14]) {
      for (const { tile, features } of allTiles(zoom, filter)) {
        if (features.reduce((sum, { properties }) => sum + properties.n, 0) <= MOST_POINTS) continue;
        const means = new Map<string, { n: number; x: number; y: number }>();
        for (const { lng, lat } of places) {
          const [x, y] = lngLatToMercator(lng, lat).map((part) => part * 2 ** zoom);
          if (Math.floor(x!) !== tile.x || Math.floor(y!) !== tile.y) continue;
          const cell = `${Math.floor(x! * CELLS)}/${Math.floor(y! * CELLS)}`;
          const mean = means.get(cell) ?? { n: 0, x: 0, y: 0 };
          means.set(cell, { n: mean.n + 1, x: mean.x + x! - tile.x, y: mean.y + y! - tile.y });
        }
        const expected = [...means.values()].map(({ n, x, y }) => [n, (x / n) * EXTENT, (y / n) * EXTENT]);
        expect(features).toHaveLength(expected.length);
        for (const { x, y, properties } of features) {
          cells += 1;
          const isThere = ([n, meanX, meanY]: number[]) =>
            n === properties.n && Math.abs(meanX! - x - 0.5) < 0.6 && Math.abs(meanY! - y - 0.5) < 0.6;
          expect(expected.some(isThere)).toBe(true);
        }
      }
    }
    expect(cells).toBeGreaterThan(20);
  });

  it('show the lights of the instant that is asked of, though one and the same data are asked', async () => {
    const red = { ...NO_FILTER, light: ['red' as const] };
    const found = new Set<number>();
    for (const days of [0, 2, 9]) {
      const later = momentOf(snapshot.loaded.office, 0);
      const now = new Date(later.now.getTime() + days * 86_400_000);
      const minute = later.minute + days * 1440;
      const at = { ...later, minute, present: minute, now };
      const match = compileFilter(snapshot.loaded, red, null);
      const features = readTile(writeIssueTile(snapshot, match, at, { z: 0, x: 0, y: 0 }));
      const plain = new PlainCounts(database.app.db, { now, timeZone: 'Asia/Shanghai', dayEnd: null });
      const shown = features.reduce((sum, { properties }) => sum + properties.n, 0);
      expect(shown).toBe(await plain.count(red, isNotNull(issue.lng)));
      found.add(shown);
    }
    expect(found.size).toBeGreaterThan(1);
  });

  it('never bring more than 20,000 features to a screen of 3840 × 2160, wherever it stands and however it is turned', () => {
    const anyDegrees = fc.double({ min: 0, max: 90, noNaN: true });
    const anyPart = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyDegrees, anyPart, anyPart, (degrees, x, y) => {
        const tiles = tilesOnScreen(degrees, x, y);
        expect(tiles * Math.max(MOST_POINTS, MOST_DAY_FEATURES)).toBeLessThanOrEqual(20_000);
      }),
      { numRuns: 2000 },
    );
  });

  it('show every issue by its number where the map is near enough, within a metre of its place', () => {
    const byNumber = new Map(places.map((place) => [place.number, place]));
    const seen = new Set<string>();
    for (const { tile, features } of allTiles(17)) {
      const [west, south, east, north] = tileBounds(tile.z, tile.x, tile.y);
      for (const { x, y, properties } of features) {
        const lng = west + ((x + 0.5) / 4096) * (east - west);
        const lat = north - ((y + 0.5) / 4096) * (north - south);
        for (const number of (properties.number ?? properties.numbers ?? '').split(',')) {
          const place = byNumber.get(number)!;
          seen.add(number);
          expect(Math.abs(place.lng - lng) * 92_000).toBeLessThan(1);
          expect(Math.abs(place.lat - lat) * 111_000).toBeLessThan(1);
        }
      }
    }
    expect(seen.size).toBe(places.length);
  });
});
