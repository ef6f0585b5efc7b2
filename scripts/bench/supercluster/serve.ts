import { createServer } from 'node:http';
import Supercluster from 'supercluster';
import { connect } from '../../../db/connect';
import { PointLayer } from '../../../lib/tile/point-layer';
import { listenAndSay } from '../http/say-port';

/** The library's own default of 40 px between clusters, on tiles of 512 px and 4096 units; down to our last zoom. */
const OPTIONS = { radius: 320, extent: 4096, maxZoom: 18 };

/**
 * A plain `node:http` server over supercluster, in a process of its own: `GET /{z}/{x}/{y}` is a tile, `GET /` an empty
 * answer, its floor. Encoded by our own encoder, so that only the clustering differs. Says on stdout where it listens and
 * how long the index took.
 */
async function main(url: string): Promise<void> {
  const { sql, close } = connect(url, { max: 1 });
  const rows = await sql<{ lng: number; lat: number }[]>`
    select lng, lat from issue where cell is not null and state <> 'merged'`;
  await close();
  const begun = performance.now();
  const index = new Supercluster(OPTIONS).load(
    rows.map(({ lng, lat }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  );
  const indexed = performance.now() - begun;
  const tile = (z: number, x: number, y: number) => {
    const layer = new PointLayer('issues');
    for (const { geometry, tags } of index.getTile(z, x, y)?.features ?? []) {
      const [at] = geometry;
      layer.add(at![0], at![1], { n: Number(tags?.point_count ?? 1) });
    }
    return layer.finish();
  };
  const server = createServer((request, response) => {
    const [, z, x, y] = (request.url ?? '').split('/').map(Number);
    if (y === undefined) response.writeHead(204).end();
    else
      response.writeHead(200, { 'content-type': 'application/vnd.mapbox-vector-tile' }).end(tile(z!, x!, y));
  });
  listenAndSay(server, { indexed, points: rows.length });
}

await main(process.argv[2]!);
