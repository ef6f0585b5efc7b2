import { join } from 'node:path';
import { step } from '../../bootstrap/say.mjs';
import type { Bench } from '../bench-context';
import type { Client } from '../http/client';
import { Floors } from '../http/floors';
import { openRival } from '../http/open-rival';
import { randomFilters } from '../http/random-filters';
import { inScreens, SCREEN_TILES, sampleTiles, tilePath, warmUpTiles } from '../http/tile-sample';
import { medianOf } from '../measure/percentiles';

const ZOOMS = [12, 13, 14, 15, 16, 17, 18];
const TILES = 60;

interface Indexed {
  /** how long that took, ms */
  indexed: number;
  points: number;
}

async function time(client: Client, path: string): Promise<number> {
  return (await client.ask(path)).milliseconds;
}

/** How its tiles are written: by vt-pbf, for which it makes them, as it is promised against; and by our own encoder lent to it. */
const ENCODINGS = {
  usual: { against: 'supercluster, vt-pbf', wanted: { of: 'net', times: 1 } },
  lent: { against: 'supercluster, our encoder', wanted: undefined },
} as const;
const WAYS = ['usual', 'lent'] as const;

/**
 * Its clusters against our cells, both over HTTP, a screen of tiles at a time in turn. Two servers of different kinds stand between, so
 * each is told as it is and less its own empty answer.
 */
export async function run(bench: Bench): Promise<void> {
  const { client: ours } = await bench.server();
  const city = await bench.codes();
  const random = bench.random('supercluster');
  const { ownerUrl } = await bench.scratch();
  const theirs = await step('Indexing the city with supercluster', () =>
    openRival<Indexed>(join('supercluster', 'serve.ts'), ownerUrl, bench.shutdown),
  );
  const { points, indexed } = theirs.told;
  const warmUp = warmUpTiles(city.points, ZOOMS, random);
  const ourFilters = randomFilters(warmUp.length, city, random);
  for (const [i, { z, x, y }] of warmUp.entries()) {
    await ours.ask(tilePath({ z, x, y }));
    await ours.ask(tilePath({ z, x, y }, ourFilters[i]!.query));
    for (const way of WAYS) await theirs.client.ask(`/${way}/${z}/${x}/${y}`);
  }
  for (const z of ZOOMS) {
    const filters = randomFilters(TILES + SCREEN_TILES, city, random);
    const tiles = sampleTiles(city.points, z, TILES + SCREEN_TILES, random).map((tile, i) => ({
      ...tile,
      query: filters[i]!.query,
    }));
    const floors = new Floors();
    const times = {
      plain: [] as number[],
      filtered: [] as number[],
      usual: [] as number[],
      lent: [] as number[],
    };
    for (const screen of inScreens(tiles)) {
      await floors.ask(ours, theirs.client);
      for (const tile of screen) times.plain.push(await time(ours, tilePath(tile)));
      for (const way of WAYS)
        for (const { x, y } of screen) times[way].push(await time(theirs.client, `/${way}/${z}/${x}/${y}`));
      for (const tile of screen) times.filtered.push(await time(ours, tilePath(tile, tile.query)));
    }
    for (const of of Object.values(times)) of.splice(0, SCREEN_TILES); // the first screen is to warm up
    for (const way of WAYS)
      for (const kind of ['plain', 'filtered'] as const) {
        bench.findings.ratios.push({
          part: 'supercluster',
          what: `tile, zoom ${z}${kind === 'plain' ? '' : ', filtered (theirs without)'}`,
          ...ENCODINGS[way],
          ours: medianOf(times[kind]),
          theirs: medianOf(times[way]),
          ...floors.medians,
          n: TILES,
        });
      }
  }
  await theirs.stop();
  bench.findings.remarks.push({
    part: 'supercluster',
    text: `indexing ${points} points took it ${(indexed / 1000).toFixed(1)} s, and would again for every filter`,
  });
}
