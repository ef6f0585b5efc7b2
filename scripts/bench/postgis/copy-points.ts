import { pipeline } from 'node:stream/promises';
import { connect } from '../../../db/connect';
import { COUNTED_STATES, LIGHTS } from '../../../lib/ledger/states';
import { LIGHT_SQL } from '../city/light-sql';

const positionOf = (values: readonly string[], column: string) =>
  `(array_position(array['${values.join("','")}'], ${column}) - 1)::int2`;

/** What a map server would be given: the place and the columns that filters ask, as small as they go. */
const COLUMNS = `id int4, lng float8, lat float8, cell int8, state int2, light int2, severity int2, category int2,
  unit int2, community int2, opened_day int4`;

const SELECT = `
  select i.id, i.lng, i.lat, i.cell, ${positionOf(COUNTED_STATES, 'i.state')},
    ${positionOf(LIGHTS, LIGHT_SQL)},
    i.severity, i.category_id::int2, coalesce(i.lead_unit_id, 0)::int2, i.community_id::int2,
    (i.opened_at at time zone o.time_zone)::date - date '1970-01-01'
  from issue i cross join office o where i.cell is not null and i.state <> 'merged'`;

/**
 * Tuned: Web Mercator reckoned beforehand, a GiST index by which the rows are also stored, an index on the cell key, the
 * columns of the filters in the same row, fresh statistics. The table fits into the server's shared buffers (256 MB for a
 * million); parallel workers as PostgreSQL has them by default.
 */
const TUNE = [
  `create table point as select id, st_transform(st_setsrid(st_makepoint(lng, lat), 4326), 3857) as geom, cell,
    state, light, severity, category, unit, community, opened_day from raw`,
  'drop table raw',
  'create index point_geom on point using gist (geom)',
  'cluster point using point_geom',
  'create index point_cell on point (cell)',
  'vacuum (analyze) point',
];

/** Copies the located issues from one server to the other. Returns PostGIS's version. */
export async function copyPoints(from: string, to: string): Promise<string> {
  const [source, target] = [connect(from, { max: 1 }), connect(to, { max: 1 })];
  try {
    await target.sql.unsafe('create extension postgis');
    await target.sql.unsafe(`create unlogged table raw (${COLUMNS})`);
    const out = await source.sql.unsafe(`copy (${SELECT}) to stdout`).readable();
    await pipeline(out, await target.sql.unsafe('copy raw from stdin').writable());
    for (const statement of TUNE) await target.sql.unsafe(statement);
    const [row] = await target.sql<{ version: string }[]>`
      select postgis_lib_version() || ' on PostgreSQL ' || current_setting('server_version') as version`;
    return row!.version;
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}
