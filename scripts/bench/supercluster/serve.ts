import { createServer } from 'node:http';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import Supercluster, { type Options } from 'supercluster';
import { connect } from '../../../db/connect';
import { PointLayer } from '../../../lib/tile/point-layer';
import { LIGHT_SQL } from '../city/light-sql';
import { listenAndSay } from '../http/say-port';

/** What a point or a cluster tells: its issues by light, of which a circle is drawn, and of a single one the number. */
interface Told {
  number: string | undefined;
  red: number;
  amber: number;
  green: number;
  grey: number;
}

/** The library's own default of 40 px between clusters, on tiles of 512 px and 4096 units; down to our last zoom. */
const OPTIONS: Options<Told, Told> = {
  radius: 320,
  extent: 4096,
  maxZoom: 18,
  map: (point) => ({ ...point, number: undefined }),
  reduce: (sum, more) => {
    sum.red += more.red;
    sum.amber += more.amber;
    sum.green += more.green;
    sum.grey += more.grey;
  },
};

const lightOf = ({ red, amber, green, grey }: Told) =>
  red > 0 ? 'red' : amber > 0 ? 'amber' : green > 0 ? 'green' : grey > 0 ? 'grey' : 'none';

type VtTile = Parameters<typeof fromGeojsonVt>[0][string];
type Index = Supercluster<Told, Told>;
type Encoding = (index: Index, z: number, x: number, y: number) => Uint8Array;

/** As supercluster is served: its tiles are made for vt-pbf, which writes what the library says of a cluster. */
const usual: Encoding = (index, z, x, y) => {
  const issues = (index.getTile(z, x, y) ?? { features: [] }) as VtTile; // of which only the features are read
  return fromGeojsonVt({ issues }, { version: 2, extent: 4096 });
};

/** With our own encoder lent to it, each feature saying what ours say (but for the numbers of a few issues at one place), so that only the clustering differs. */
const lent: Encoding = (index, z, x, y) => {
  const layer = new PointLayer('issues');
  for (const { geometry, tags } of index.getTile(z, x, y)?.features ?? []) {
    const [at] = geometry;
    const { point_count: n = 1, ...told } = tags as Told & { point_count?: number };
    const { red, amber, green, grey, number } = told;
    layer.add(at![0], at![1], {
      n,
      red: red || undefined,
      amber: amber || undefined,
      green: green || undefined,
      grey: grey || undefined,
      light: lightOf(told),
      number: n === 1 ? number : undefined,
    });
  }
  return layer.finish();
};

const ENCODINGS: Record<string, Encoding> = { usual, lent };

/**
 * A plain `node:http` server over supercluster, in a process of its own: `GET /{usual or lent}/{z}/{x}/{y}` is a tile, `GET /` an
 * empty answer, its floor. Says on stdout where it listens and how long the index took.
 */
async function main(url: string): Promise<void> {
  const { sql, close } = connect(url, { max: 1 });
  const rows = await sql<{ lng: number; lat: number; number: string; light: string }[]>`
    select i.lng, i.lat, i.number, ${sql.unsafe(LIGHT_SQL)} as light
    from issue i cross join office o where i.cell is not null and i.state <> 'merged'`;
  await close();
  const begun = performance.now();
  const index = new Supercluster(OPTIONS).load(
    rows.map(({ lng, lat, number, light }) => ({
      type: 'Feature',
      properties: {
        number,
        red: +(light === 'red'),
        amber: +(light === 'amber'),
        green: +(light === 'green'),
        grey: +(light === 'grey'),
      },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  );
  const indexed = performance.now() - begun;
  const server = createServer((request, response) => {
    const [, name = '', ...tile] = (request.url ?? '').split('/');
    const encode = ENCODINGS[name];
    const [z, x, y] = tile.map(Number);
    if (encode === undefined) response.writeHead(204).end();
    else
      response
        .writeHead(200, { 'content-type': 'application/vnd.mapbox-vector-tile' })
        .end(encode(index, z!, x!, y!));
  });
  listenAndSay(server, { indexed, points: rows.length });
}

await main(process.argv[2]!);
