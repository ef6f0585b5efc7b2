import type { Bench } from '../bench-context';
import { measureRequests } from '../http/measure-requests';
import { textFilters } from '../http/random-filters';
import { sampleTiles, tilePath } from '../http/tile-sample';

const ZOOMS = [10, 14, 16];
const TILES = 30;
const SUMMARIES = 20;

/** Filters with words in them: the database looks for those, and nothing is promised. At ten millions each takes a minute. */
export async function run(bench: Bench): Promise<void> {
  const [codes, server, random] = [await bench.codes(), await bench.server(), bench.random('words')];
  const measure = async (what: string, paths: string[]) => {
    const questions = paths.map((path) => ({ path }));
    bench.findings.figures.push(await measureRequests(server, { part: 'words', what }, questions));
  };
  for (const z of ZOOMS) {
    const tiles = sampleTiles(codes.points, z, TILES, random);
    const filters = textFilters(TILES, codes, random);
    await measure(
      `tile, zoom ${z}`,
      tiles.map((tile, i) => tilePath(tile, filters[i]!.query)),
    );
  }
  await measure(
    'summary',
    textFilters(SUMMARIES, codes, random).map(({ query }) => `/api/summary?${query}`),
  );
}
