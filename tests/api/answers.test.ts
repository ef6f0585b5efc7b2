import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Dictionary } from '@/lib/contract/dictionary';
import type { Heat } from '@/lib/contract/heat';
import type { IssueEntry, IssueList } from '@/lib/contract/issue';
import type { Places } from '@/lib/contract/places';
import type { Summary } from '@/lib/contract/summary';
import type { TileJson } from '@/lib/contract/tile-json';
import { tileAt } from '@/lib/geo/tile';
import { ask } from '@/tests/support/ask';
import { readTile } from '@/tests/support/read-tile';

async function json<T>(path: string): Promise<T> {
  const answer = await ask(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return (await answer.json()) as T;
}

const FILTERS = [
  '',
  'state=open',
  'state=open&light=red,amber',
  'located=false',
  'category=L04&state=closed',
  'text=路灯',
];

describe('one filter, one number everywhere', () => {
  it.each(FILTERS)('“%s”: summary, list, both files', async (filter) => {
    const { figures } = await json<Summary>(`/api/summary?${filter}`);
    const list = await json<IssueList>(`/api/issues?${filter}&limit=500`);
    expect(list.total).toBe(figures.issues);
    expect(list.rows).toHaveLength(figures.issues);

    const numbers = list.rows.map(({ number }) => number).sort();
    const csv = await (await ask(`/api/export.csv?${filter}`)).text();
    const lines = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(lines.map((line) => line.台账编号)).toEqual(numbers);

    const file = await json<GeoJSON.FeatureCollection<GeoJSON.Point | null>>(`/api/export.geojson?${filter}`);
    expect(file.features.map(({ id }) => id)).toEqual(numbers);
    expect(file.features.filter(({ geometry }) => geometry === null)).toHaveLength(figures.unlocated);
  });

  it('the tiles that TileJSON names carry the same filter and add up to the summary', async () => {
    const tiles = await json<TileJson>('/tiles/issues.json?state=open');
    expect(tiles).toMatchObject({ tilejson: '3.0.0', minzoom: 0, vector_layers: [{ id: 'issues' }] });
    const { figures } = await json<Summary>('/api/summary?state=open');
    const [west, south, east, north] = tiles.bounds;
    for (const zoom of [tiles.minzoom, 12, 15, tiles.maxzoom]) {
      const [from, until] = [tileAt(west, north, zoom), tileAt(east, south, zoom)];
      const columns = Array.from({ length: until.x - from.x + 1 }, (_, i) => from.x + i);
      const addresses = columns.flatMap((x) =>
        Array.from({ length: until.y - from.y + 1 }, (_, i) => ({ x, y: from.y + i })),
      );
      if (addresses.length > 400) continue;
      let sum = 0;
      for (const { x, y } of addresses) {
        const url = tiles.tiles[0].replace('{z}', `${zoom}`).replace('{x}', `${x}`).replace('{y}', `${y}`);
        const bytes = new Uint8Array(await (await ask(url)).arrayBuffer());
        sum += readTile(bytes).reduce((all, { properties }) => all + properties.n, 0);
      }
      expect({ zoom, sum }).toEqual({ zoom, sum: figures.issues - figures.unlocated });
    }
  });
});

describe('what is held already is not sent again', () => {
  it.each([
    '/tiles/issues/0/0/0.mvt?state=open',
    '/tiles/issues.json',
    '/api/summary?state=open',
    '/api/heat?bandwidth=200',
    '/api/issues?limit=3',
    '/api/dictionary',
    '/api/places',
    '/api/merchants',
    '/api/unvisited',
    '/api/export.csv',
  ])('%s', async (path) => {
    const first = await ask(path);
    const tag = first.headers.get('etag')!;
    await first.arrayBuffer();
    expect(tag).toMatch(/^W\/".+"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await ask(path, { headers: { 'If-None-Match': `"other", ${tag}` } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(tag);
    expect((await again.arrayBuffer()).byteLength).toBe(0);
  });

  it('another filter has another tag, the same filter in another order the same', async () => {
    const tagOf = async (query: string) => (await ask(`/api/summary?${query}`)).headers.get('etag');
    expect(await tagOf('light=red,amber&state=open')).toBe(await tagOf('state=open&light=amber&light=red'));
    expect(await tagOf('light=red')).not.toBe(await tagOf('light=amber'));
  });
});

describe('the answers', () => {
  it('list what matters first: red before amber before grey before green, then what is closed', async () => {
    const { rows } = await json<IssueList>('/api/issues?limit=500');
    const ranks = rows.map(({ light }) => ['red', 'amber', 'grey', 'green', 'none'].indexOf(light));
    expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
  });

  it('give pages that neither overlap nor leave a gap', async () => {
    const whole = await json<IssueList>('/api/issues?sort=due&limit=90');
    const pages = await Promise.all(
      [0, 30, 60].map((offset) => json<IssueList>(`/api/issues?sort=due&offset=${offset}&limit=30`)),
    );
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
  });

  it('tell an entry whole: the road from its first event, the voices, the neighbours by distance', async () => {
    const { rows } = await json<IssueList>('/api/issues?state=open&located=true&limit=20');
    for (const { number, state, opinions } of rows) {
      const entry = await json<IssueEntry>(`/api/issues/${encodeURIComponent(number)}`);
      expect(entry.number).toBe(number);
      expect(entry.opinionList).toHaveLength(opinions);
      expect(entry.events.map(({ sequence }) => sequence)).toEqual(entry.events.map((_, i) => i + 1));
      expect(entry.events[0]!.from).toBeNull();
      expect(entry.events.at(-1)!.to).toBe(state);
      expect(entry.events[0]!.hash).toMatch(/^[0-9a-f]{64}$/);
      const metres = entry.neighbours.map((neighbour) => neighbour.metres);
      expect([...metres].sort((a, b) => a - b)).toEqual(metres);
      expect(entry.neighbours.map((neighbour) => neighbour.number)).not.toContain(number);
    }
  });

  it('name every code and place that they use', async () => {
    const dictionary = await json<Dictionary>('/api/dictionary');
    const places = await json<Places>('/api/places');
    const summary = await json<Summary>('/api/summary');
    const codes = (list: { code: string }[]) => new Set(list.map(({ code }) => code));
    const buildings = codes(dictionary.buildings);
    for (const code of summary.buildings.code) expect(buildings).toContain(code);
    expect(codes(places.buildings.features.map(({ properties }) => properties))).toEqual(buildings);
    expect(new Set(summary.communities.code)).toEqual(codes(dictionary.communities));
    expect(summary.figures.buildings).toBe(dictionary.buildings.length);
    for (const { value } of summary.facets.category) expect(codes(dictionary.categories)).toContain(value);
  });

  it('tell heat whose integral is its weighted count', async () => {
    const heat = await json<Heat>('/api/heat?state=open&weight=severity_age');
    expect(Math.abs(heat.integral / heat.weightedCount - 1)).toBeLessThan(0.01);
    expect(heat.bands.features.map(({ properties }) => properties.perHectare)).toEqual(heat.thresholds);
  });
});

describe('what is long is compressed for whoever accepts it, and is the same', () => {
  const as = (path: string, encoding: string) => ask(path, { headers: { 'accept-encoding': encoding } });

  it.each(['/api/places', '/api/issues?limit=500', '/api/export.csv', '/api/export.geojson'])(
    '%s',
    async (path) => {
      const [small, plain] = await Promise.all([as(path, 'br, gzip'), as(path, 'identity')]);
      expect(small.headers.get('content-encoding')).toBe('br');
      expect((await as(path, 'gzip')).headers.get('content-encoding')).toBe('gzip');
      expect(plain.headers.get('content-encoding')).toBeNull();
      for (const answer of [small, plain]) expect(answer.headers.get('vary')).toContain('Accept-Encoding');
      expect(small.headers.get('etag')).toBe(plain.headers.get('etag'));
      const without = (text: string) => text.replace(/"now":"[^"]*"/, '');
      expect(without(await small.text())).toBe(without(await plain.text()));
    },
  );

  it('not for whoever refuses it, and not where there is next to nothing', async () => {
    expect((await as('/api/places', 'gzip;q=0')).headers.get('content-encoding')).toBeNull();
    expect((await as('/api/alive', 'gzip')).headers.get('content-encoding')).toBeNull();
  });
});
