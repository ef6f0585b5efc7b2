import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '@/db/open/open-store';
import { openConnection } from '@/db/open-client';
import type { OpenOverview, OpenPlace } from '@/lib/contract/open-map';
import { tileAt } from '@/lib/geo/tile';
import { askOpen, askOpenJson } from '@/tests/support/open-handlers';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

/** Attack: ask the interfaces for what is not published, and look at everything that comes with an answer. */

let demo: TestDatabase;
beforeAll(async () => {
  demo = await createDemoDatabase();
  process.env.DATABASE_URL_OPEN = demo.openUrl;
});
afterAll(async () => {
  await openStore(openConnection().url).close();
  await openConnection().close();
  await demo.drop();
});

const readPlaces = async () => (await askOpenJson<{ places: OpenPlace[] }>('/api/open/places')).places;

describe('an id that names no published place', () => {
  it('is answered in the same words, whether it is hidden, too small, of something else, or was never there', async () => {
    const [hidden] = await demo.owner.sql<
      [{ small: string; own: string; merged: string; number: string; code: string }]
    >`
      with secret as (select secret as s from open_secret)
      select open.public_id(s, 'building', (select id from building where households < 20 limit 1)::text) as small,
        (select id::text from building where households < 20 limit 1) as own,
        open.public_id(s, 'issue', (select id from issue where state = 'merged' limit 1)::text) as merged,
        (select number from issue limit 1) as number, (select code from building where households > 100 limit 1) as code
      from secret`;
    const published = (await readPlaces())[0]!.id;
    const [issue] = await demo.open.sql<[{ id: string }]>`select id from open.issue limit 1`;
    const ids = [
      ...Object.values(hidden),
      issue.id,
      published.toUpperCase(),
      `${published}0`,
      '0'.repeat(16),
      '__proto__',
    ];
    const answers = await Promise.all(
      ids.map(async (id) => {
        const response = await askOpen(`/api/open/places/${encodeURIComponent(id)}`);
        const body = (await response.text()).replaceAll(id, '…');
        return JSON.stringify([response.status, [...response.headers], body]);
      }),
    );
    expect(JSON.parse(answers[0]!)[0]).toBe(404);
    expect(new Set(answers).size).toBe(1);
    expect((await askOpen(`/api/open/places/${published}`)).status).toBe(200);
  });
});

const PATHS = [
  '/api/open/overview',
  '/api/open/places',
  '/api/open/ground',
  '/api/open/search?q=lj',
  '/tiles/open.json',
  '/tiles/open/0/0/0.mvt',
];

describe('what comes with an answer', () => {
  it.each(PATHS)('%s: type, tag and that it is asked for anew; no date, no age, no cookie', async (path) => {
    const response = await askOpen(path);
    expect(response.status).toBe(200);
    expect([...response.headers.keys()].sort()).toEqual(['cache-control', 'content-type', 'etag']);
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    const tag = response.headers.get('etag')!;
    const again = await askOpen(path, { 'If-None-Match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('has the tag that it had, though the office wrote what nobody is to know; another when it wrote what is public', async () => {
    const tags = () => Promise.all(PATHS.map(async (path) => (await askOpen(path)).headers.get('etag')));
    const readAnew = async (write: string) => {
      const held = await openStore(openConnection().url).current();
      await demo.owner.sql.unsafe(write);
      await expect.poll(() => openStore(openConnection().url).current(), { timeout: 5000 }).not.toBe(held);
    };
    const before = await tags();
    await readAnew(`update category set hazard_grade = 2, limit_amount = null, limit_unit = null`);
    expect(await tags()).toEqual(before);
    await readAnew(`update category set publishing_level = 'none' where scheme = 'local' and code = 'L01'`);
    expect(await tags()).not.toEqual(before);
  });
});

describe('how long an answer takes', () => {
  it('does not tell that the office writes: nobody waits while the public’s store reads', async () => {
    const store = openStore(openConnection().url);
    const held = await store.current();
    let release = () => {};
    let writing: Promise<void> | undefined;
    await new Promise<void>((isLocked, failed) => {
      writing = demo.owner.sql.begin(async (sql) => {
        await sql`lock table crossing in access exclusive mode`;
        isLocked();
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      });
      writing.catch(failed);
    });
    await demo.app.sql`update unit set name_en = name_en || ' ' where code = 'property'`;
    for (let i = 0; i < 5; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const late = new Promise((resolve) => setTimeout(() => resolve('waits'), 80));
      expect(await Promise.race([store.current(), late])).toBe(held);
    }
    release();
    await writing;
    await expect.poll(() => store.current(), { timeout: 5000 }).not.toBe(held);
  });
});

describe('the tiles', () => {
  it.each([0, 12, 14, 16])(
    'at zoom %i show each published place that has something to tell once, with its counts',
    async (zoom) => {
      const { office } = await askOpenJson<OpenOverview>('/api/open/overview');
      const [west, south, east, north] = office.bounds;
      const [from, until] = [tileAt(west, north, zoom), tileAt(east, south, zoom)];
      const found: Record<string, unknown>[] = [];
      for (let x = from.x; x <= until.x; x++) {
        for (let y = from.y; y <= until.y; y++) {
          const response = await askOpen(`/tiles/open/${zoom}/${x}/${y}.mvt`);
          if (response.status === 204) continue;
          const { layers } = new VectorTile(new Pbf(new Uint8Array(await response.arrayBuffer())));
          expect(Object.keys(layers)).toEqual(['places']);
          for (let i = 0; i < layers.places!.length; i++) found.push(layers.places!.feature(i).properties);
        }
      }
      const told = (await readPlaces())
        .filter(
          ({ kind, at, counts }) =>
            (kind === 'building' || kind === 'road') && at && counts.open + counts.solvedLately > 0,
        )
        .map(({ id, kind, counts }) => ({ id, kind, open: counts.open, solved: counts.solvedLately }));
      const byId = (one: Record<string, unknown>, other: Record<string, unknown>) =>
        String(one.id) < String(other.id) ? -1 : 1;
      expect(found.sort(byId)).toEqual(told.sort(byId));
      expect(found.length).toBeGreaterThan(20);
    },
  );
});

describe('what cannot be understood', () => {
  it.each([
    ['/api/open/nearest', 'at', ''],
    ['/api/open/nearest?at=114', 'at', '114'],
    ['/api/open/nearest?at=114,95', 'at', '114,95'],
    ['/api/open/nearest?at=here', 'at', 'here'],
    [`/api/open/search?q=${'长'.repeat(101)}`, 'q', '长'.repeat(80)],
    ['/tiles/open/x/0/0.mvt', 'z', 'x'],
    ['/tiles/open/3/0/0', 'y', '0'],
  ])('%s is refused with 400, naming the field and the value', async (path, field, value) => {
    const response = await askOpen(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 400, field, value });
  });

  it('somebody who stands in a compound that is not shown is told the nearest that is', async () => {
    const [small] = await demo.owner.sql<[{ lng: number; lat: number; name: string }]>`
      select lng, lat, name_zh as name from building
      where households < 20 and name_zh not in (select name_zh from open.place) and lng is not null limit 1`;
    const { place, metres } = await askOpenJson<{ place: OpenPlace; metres: number }>(
      `/api/open/nearest?at=${small.lng},${small.lat}`,
    );
    expect(place.kind).toBe('building');
    expect(place.nameZh).not.toBe(small.name);
    expect(metres).toBeGreaterThan(0);
  });
});
