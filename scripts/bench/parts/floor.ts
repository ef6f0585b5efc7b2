import type { Bench } from '../bench-context';
import { measureRequests } from '../http/measure-requests';
import { sampleTiles, tilePath } from '../http/tile-sample';
import { medianOf } from '../measure/percentiles';
import type { Figure } from '../report/figure';

const ROUNDS = 4;
const A_ROUND = 100;
const ZOOMS = [10, 12, 14, 16];
/** How much longer than an empty handler a 304 may take, ms. */
const ABOVE_FLOOR = 1;

/** An empty handler, and a tile that the browser holds already, by turns. */
export async function run(bench: Bench): Promise<void> {
  const { points } = await bench.codes();
  const server = await bench.server();
  const random = bench.random('floor');
  const tiles = ZOOMS.flatMap((z) => sampleTiles(points, z, (ROUNDS * A_ROUND) / ZOOMS.length, random));
  const held = [];
  for (const tile of random.shuffle(tiles)) {
    const path = tilePath(tile);
    const { etag } = await server.client.ask(path);
    held.push({ path, headers: { 'if-none-match': etag ?? '' } });
  }
  const empty = Array.from({ length: A_ROUND }, () => ({ path: '/api/alive' }));
  const rounds: Record<'floor' | 'known', Figure>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const known = held.slice(round * A_ROUND, (round + 1) * A_ROUND);
    rounds.push({
      floor: await measureRequests(server, { part: 'floor', what: 'empty handler' }, empty, {
        expected: [204],
      }),
      known: await measureRequests(server, { part: 'floor', what: 'tile, 304' }, known, {
        expected: [304],
      }),
    });
  }
  const median = (kind: 'floor' | 'known') =>
    rounds.map((round) => round[kind]).sort((a, b) => a.p50 - b.p50)[Math.floor(ROUNDS / 2)]!;
  const floor = median('floor');
  bench.findings.figures.push(floor, {
    ...median('known'),
    wanted: { of: 'p50', atMost: Math.round((medianOf(floor.samples!) + ABOVE_FLOOR) * 100) / 100 },
  });
}
