import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Heat } from '@/lib/contract/heat';
import type { IssueList } from '@/lib/contract/issue';
import type { Summary } from '@/lib/contract/summary';
import type { TileJson } from '@/lib/contract/tile-json';
import { ask } from '@/tests/support/ask';
import { readTile } from '@/tests/support/read-tile';

async function json<T>(path: string): Promise<T> {
  const answer = await ask(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return (await answer.json()) as T;
}

const ASKED = [
  '/tiles/issues/0/0/0.mvt',
  '/tiles/issues.json',
  '/api/summary',
  '/api/heat',
  '/api/issues',
  '/api/export.csv',
  '/api/export.geojson',
];

describe('a day that cannot be asked of is refused with 400, naming it', () => {
  it.each(ASKED)('%s', async (path) => {
    for (const day of ['yesterday', '2026-02-30', '2026-08-10', '9999-12-31']) {
      const answer = await ask(`${path}?asOf=${day}`);
      expect({ day, status: answer.status }).toEqual({ day, status: 400 });
      expect(await answer.json()).toMatchObject({ status: 400, field: 'asOf', value: day });
    }
  });

  it('and so is a word for days that is neither true nor false', async () => {
    const answer = await ask('/tiles/issues/0/0/0.mvt?days=some');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ field: 'days', value: 'some' });
  });
});

describe('a past day', () => {
  it.each(['2026-07-20', '2026-08-08'])(
    '%s: summary, list, tiles, heat and both files agree',
    async (day) => {
      const query = `state=open&asOf=${day}`;
      const { figures, asOf, today, days } = await json<Summary>(`/api/summary?${query}`);
      expect({ asOf, today }).toEqual({ asOf: day, today: '2026-08-09' });
      expect(days.find((one) => one.day === day)?.open).toBe(figures.open);
      expect(days.at(-1)?.day).toBe(today);

      const list = await json<IssueList>(`/api/issues?${query}&limit=500`);
      expect(list).toMatchObject({ asOf: day, total: figures.issues });
      for (const { openedAt, closedAt } of list.rows) {
        expect(Date.parse(openedAt)).toBeLessThan(Date.parse(list.now));
        expect(closedAt).toBeNull();
      }
      const numbers = list.rows.map(({ number }) => number).sort();
      const csv = await (await ask(`/api/export.csv?${query}`)).text();
      const lines = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
      expect(lines.map((line) => line.台账编号)).toEqual(numbers);
      const file = await json<GeoJSON.FeatureCollection<GeoJSON.Point | null>>(
        `/api/export.geojson?${query}`,
      );
      expect(file.features.map(({ id }) => id)).toEqual(numbers);

      const { tiles } = await json<TileJson>(`/tiles/issues.json?${query}`);
      const url = tiles[0].replace('{z}', '0').replace('{x}', '0').replace('{y}', '0');
      const tile = readTile(new Uint8Array(await (await ask(url)).arrayBuffer()));
      const located = figures.issues - figures.unlocated;
      expect(tile.reduce((sum, { properties }) => sum + properties.n, 0)).toBe(located);
      expect(await json<Heat>(`/api/heat?${query}`)).toMatchObject({ asOf: day, weightedCount: located });
    },
  );

  it('before the first issue holds nothing, and today is the present', async () => {
    const early = await json<Summary>('/api/summary?asOf=1990-01-01');
    expect(early.figures).toMatchObject({ issues: 0, open: 0, unlocated: 0, communities: 4 });
    const now = await json<Summary>('/api/summary');
    expect(await json<Summary>('/api/summary?asOf=2026-08-09')).toEqual(now);
    expect(now.asOf).toBeNull();
  });

  it('has a tag of its own, by which it is not sent again', async () => {
    const tagOf = async (query: string) => (await ask(`/api/summary?${query}`)).headers.get('etag')!;
    const tag = await tagOf('asOf=2026-08-01');
    expect(tag).not.toBe(await tagOf('asOf=2026-08-02'));
    expect(tag).not.toBe(await tagOf(''));
    expect(await tagOf('asOf=2026-08-09')).toBe(await tagOf(''));
    const again = await ask('/api/summary?asOf=2026-08-01', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });
});
