import { CELL_RESOLUTION, cellRange } from '../../../lib/geo/cell';
import type { TileAddress } from '../http/tile-sample';

const and = (condition: string | null) => (condition === null ? '' : `and ${condition}`);

/**
 * West and north edge belong to a tile, east and south to the next, so that nothing is counted twice. The index only knows
 * boxes of single precision, half a metre too wide here, so all four edges are asked again.
 */
const inside = ({ z, x, y }: TileAddress) => {
  const tile = `st_tileenvelope(${z}, ${x}, ${y})`;
  return `geom && ${tile}
    and st_x(geom) >= st_xmin(${tile}) and st_x(geom) < st_xmax(${tile})
    and st_y(geom) > st_ymin(${tile}) and st_y(geom) <= st_ymax(${tile})`;
};

/** The points of a tile as PostGIS makes one, with the one property that our tiles need to be coloured. */
export const mvtSql = (tile: TileAddress, condition: string | null): string => `
  select st_asmvt(t, 'issues', 4096, 'geom') as mvt from (
    select st_asmvtgeom(geom, st_tileenvelope(${tile.z}, ${tile.x}, ${tile.y}), 4096, 0, true) as geom, 1 as n, light
    from point where ${inside(tile)} ${and(condition)}) t`;

/** Counts on 64 × 64 cells to a tile. */
const ZOOMS_BELOW = 6;

/** 64 × 64 counts by the geometry. */
export const geometryCountsSql = (tile: TileAddress, condition: string | null): string => {
  const side = 2 ** (tile.z + ZOOMS_BELOW);
  const world = 20_037_508.342_789_244;
  const cell = (2 * world) / side;
  return `
    select floor((st_x(geom) + ${world}) / ${cell})::int4 as x, floor((${world} - st_y(geom)) / ${cell})::int4 as y,
      count(*)::int4 as n, min(light) as light
    from point where ${inside(tile)} ${and(condition)} group by 1, 2`;
};

/** The same 64 × 64 counts by the key: one range of the index. */
export const keyCountsSql = ({ z, x, y }: TileAddress, condition: string | null): string => {
  const { first, last } = cellRange(z, x, y);
  const shift = 2 * Math.max(0, CELL_RESOLUTION - z - ZOOMS_BELOW);
  return `
    select (cell >> ${shift})::text as key, count(*)::int4 as n, min(light) as light
    from point where cell between ${first} and ${last} ${and(condition)} group by 1`;
};
