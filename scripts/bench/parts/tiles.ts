import { ISSUE_TILE_ZOOMS } from '../../../lib/contract/issue-tile';
import type { Bench } from '../bench-context';
import { measureRequests } from '../http/measure-requests';
import { randomFilters } from '../http/random-filters';
import { sampleTiles, tilePath } from '../http/tile-sample';

const WANTED = { of: 'p95', atMost: 15 } as const;
const QUESTIONS = 100;

/** Every zoom without a filter, and with one. */
export async function run(bench: Bench): Promise<void> {
  const { points, ...codes } = await bench.codes();
  const server = await bench.server();
  const random = bench.random('tiles');
  for (let z: number = ISSUE_TILE_ZOOMS.min; z <= ISSUE_TILE_ZOOMS.max; z++) {
    const plain = sampleTiles(points, z, QUESTIONS, random).map((tile) => ({ path: tilePath(tile) }));
    bench.findings.figures.push(
      await measureRequests(server, { part: 'tiles', what: `zoom ${z}, unfiltered`, wanted: WANTED }, plain),
    );
  }
  for (let z: number = ISSUE_TILE_ZOOMS.min; z <= ISSUE_TILE_ZOOMS.max; z++) {
    const tiles = sampleTiles(points, z, QUESTIONS, random);
    const filters = randomFilters(QUESTIONS, { points, ...codes }, random);
    const questions = tiles.map((tile, i) => ({ path: tilePath(tile, filters[i]!.query) }));
    bench.findings.figures.push(
      await measureRequests(
        server,
        { part: 'tiles', what: `zoom ${z}, filtered`, wanted: WANTED },
        questions,
      ),
    );
  }
}
