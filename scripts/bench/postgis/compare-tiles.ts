import { join } from 'node:path';
import { say } from '../../bootstrap/say.mjs';
import type { Bench } from '../bench-context';
import { Floors } from '../http/floors';
import { openRival } from '../http/open-rival';
import { randomFilters } from '../http/random-filters';
import { bytesOf, jsonOf } from '../http/read-body';
import { countTile } from '../http/read-tile';
import {
  inScreens,
  SCREEN_TILES,
  sampleTiles,
  type TileAddress,
  tilePath,
  warmUpTiles,
} from '../http/tile-sample';
import { medianOf } from '../measure/percentiles';
import { type Ratio, timesOf } from '../report/figure';
import { geometryCountsSql, keyCountsSql, mvtSql } from './tile-sql';

type Asked = 'ours' | 'mvt' | 'geometry' | 'key';
const AGAINST: Record<Exclude<Asked, 'ours'>, string> = {
  mvt: 'ST_AsMVT, points',
  geometry: '64 × 64 counts in SQL, by geometry',
  key: '64 × 64 counts in SQL, by key',
};
/** What is promised against ST_AsMVT, times; against counts in SQL it is simply faster. */
const WANTED_TIMES: Record<number, number> = { 10: 100, 12: 30, 14: 8, 16: 4 };
/** At a low zoom one tile is the whole city, and PostGIS takes seconds for it. */
const TILES_AT: Record<number, number> = { 0: 4, 8: 4, 10: 6, 12: 20, 14: 40, 16: 40, 18: 40 };

/** PostgreSQL reads what it needs into memory at its first answers; at low zooms they would take minutes. */
const WARM_UP = { zoom: 16, tiles: 240 };

/** Asks, and returns how the issues in the answer are counted: that is not part of what is measured. */
type Ask = (tile: TileAddress, query: string, condition: string | null) => Promise<() => number>;

interface Question {
  tile: TileAddress;
  query: string;
  condition: string | null;
}

/** Asks all of them the same screen, one after the other, and refuses to go on when they do not count the same. */
async function askAll(
  ask: Record<Asked, Ask>,
  screen: readonly Question[],
): Promise<Record<Asked, number>[]> {
  const times = screen.map(() => ({}) as Record<Asked, number>);
  const counts = screen.map(() => ({}) as Record<Asked, number>);
  for (const who of Object.keys(ask) as Asked[]) {
    for (const [i, { tile, query, condition }] of screen.entries()) {
      const begun = performance.now();
      const count = await ask[who](tile, query, condition);
      times[i]![who] = performance.now() - begun;
      counts[i]![who] = count();
    }
  }
  for (const [i, { tile, query }] of screen.entries()) {
    const told = Object.entries(counts[i]!).map(([who, n]) => `${who} ${n}`);
    if (new Set(Object.values(counts[i]!)).size > 1)
      throw new Error(`Not the same number of issues in ${tilePath(tile, query)}: ${told.join(', ')}`);
  }
  return times;
}

function ratiosOf(what: string, z: number, times: Record<Asked, number>[], floors: Floors): Ratio[] {
  const median = (who: Asked) => medianOf(times.map((time) => time[who]));
  const { medians } = floors;
  return (Object.keys(AGAINST) as (keyof typeof AGAINST)[]).map((who) => {
    const promised = who === 'mvt' ? WANTED_TIMES[z] : 1;
    return {
      part: 'postgis',
      what,
      against: AGAINST[who],
      ours: median('ours'),
      theirs: median(who),
      ...medians,
      wanted: promised === undefined ? undefined : { of: 'served', times: promised },
      n: times.length,
    };
  });
}

/**
 * The same tiles from both, unfiltered and filtered, a screen of them at a time in turn, both over HTTP: theirs from a plain server over
 * the database at `url`.
 */
export async function compareTiles(bench: Bench, url: string): Promise<void> {
  const { client } = await bench.server();
  const city = await bench.codes();
  const random = bench.random('postgis');
  const theirs = await openRival(join('postgis', 'serve.ts'), url, bench.shutdown);
  const askTheirs = async (path: string, statement: string) => {
    const answer = await theirs.client.ask(`${path}?sql=${encodeURIComponent(statement)}`);
    if (answer.status !== 200) throw new Error(`PostGIS refused ${statement}: ${answer.body}`);
    return answer;
  };
  const counts = async (statement: string) => {
    const answer = await askTheirs('/counts', statement);
    return () => jsonOf<{ n: number }[]>(answer).reduce((sum, { n }) => sum + n, 0);
  };
  const ask: Record<Asked, Ask> = {
    ours: async (tile, query) => {
      const answer = await client.ask(tilePath(tile, query));
      return () => countTile(bytesOf(answer)).issues;
    },
    mvt: async (tile, _, condition) => {
      const answer = await askTheirs('/mvt', mvtSql(tile, condition));
      return () => countTile(answer.body).issues;
    },
    geometry: (tile, _, condition) => counts(geometryCountsSql(tile, condition)),
    key: (tile, _, condition) => counts(keyCountsSql(tile, condition)),
  };
  const plainly = (tile: TileAddress): Question => ({ tile, query: '', condition: null });
  try {
    const ourZooms = Object.keys(TILES_AT).map(Number);
    for (const tile of warmUpTiles(city.points, ourZooms, random)) await client.ask(tilePath(tile));
    const warmUp = sampleTiles(city.points, WARM_UP.zoom, WARM_UP.tiles, random).map(plainly);
    for (const screen of inScreens(warmUp)) await askAll(ask, screen);
    for (const [zoom, count] of Object.entries(TILES_AT)) {
      const z = Number(zoom);
      const tiles = sampleTiles(city.points, z, count, random);
      const filters = randomFilters(count, city, random, true);
      const others = randomFilters(SCREEN_TILES, city, random, true);
      const unasked = sampleTiles(city.points, z, SCREEN_TILES, random);
      await askAll(ask, [plainly(tiles[0]!), ...unasked.map((tile, i) => ({ tile, ...others[i]! }))]); // warm
      const floors = new Floors();
      const [plain, filtered] = [[], []] as Record<Asked, number>[][];
      for (const screen of inScreens(tiles.map((tile, i) => ({ tile, ...filters[i]! })))) {
        await floors.ask(client, theirs.client);
        plain!.push(
          ...(await askAll(
            ask,
            screen.map(({ tile }) => plainly(tile)),
          )),
        );
        filtered!.push(...(await askAll(ask, screen)));
      }
      const ratios = [
        ...ratiosOf(`tile, zoom ${z}`, z, plain!, floors),
        ...ratiosOf(`tile, zoom ${z}, filtered`, z, filtered!, floors),
      ];
      bench.findings.ratios.push(...ratios);
      say(`    zoom ${z}: ${ratios.map((ratio) => `${timesOf(ratio).served.toFixed(1)} ×`).join(', ')}`);
    }
  } finally {
    await theirs.stop();
  }
}
