import { createServer } from 'node:http';
import { connect } from '../../../db/connect';
import { listenAndSay } from '../http/say-port';

/**
 * A plain `node:http` server over PostGIS, in a process of its own, so that both are asked the same way: `GET /mvt?sql=…` is the tile
 * that a statement makes, `GET /counts?sql=…` its rows, `GET /` an empty answer, its floor. Says on stdout where it listens.
 */
async function main(url: string): Promise<void> {
  const { sql } = connect(url, { max: 1 });
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const statement = searchParams.get('sql');
    try {
      if (statement === null) {
        response.writeHead(204).end();
      } else if (pathname === '/mvt') {
        const [row] = await sql.unsafe<{ mvt: Buffer }[]>(statement);
        response.writeHead(200, { 'content-type': 'application/vnd.mapbox-vector-tile' }).end(row!.mvt);
      } else {
        const rows = await sql.unsafe(statement);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows));
      }
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  listenAndSay(server);
}

await main(process.argv[2]!);
