import type { Random } from '../../../db/seed/random';
import { lngLatToMercator } from '../../../lib/geo/mercator';

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}
export type LngLat = readonly [lng: number, lat: number];

export function tileAt([lng, lat]: LngLat, z: number): TileAddress {
  const [x, y] = lngLatToMercator(lng, lat);
  return { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) };
}

export const tilePath = ({ z, x, y }: TileAddress, query = ''): string =>
  `/tiles/issues/${z}/${x}/${y}.mvt${query === '' ? '' : `?${query}`}`;

/**
 * Tiles of a zoom that hold something. Half of them where a random issue lies, so that the dense ones come often; half
 * drawn from all that there are, the last ones of the suburbs too.
 */
export function sampleTiles(
  points: readonly LngLat[],
  z: number,
  count: number,
  random: Random,
): TileAddress[] {
  const distinct = new Map<string, TileAddress>();
  for (const point of points) {
    const tile = tileAt(point, z);
    distinct.set(`${tile.x}/${tile.y}`, tile);
  }
  const all = [...distinct.values()];
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0 ? tileAt(random.pick(points), z) : random.pick(all),
  );
}

/**
 * Before so many answers the engine of a server has not compiled what it does over and over: the way through HTTP is still twice as long
 * after some hundred.
 */
const WARM_UP = 2400;

/** Tiles to be asked for before anything is measured, of each zoom as many as of another. */
export const warmUpTiles = (
  points: readonly LngLat[],
  zooms: readonly number[],
  random: Random,
): TileAddress[] => zooms.flatMap((z) => sampleTiles(points, z, Math.ceil(WARM_UP / zooms.length), random));

/** So many tiles a map asks for when it moves to another place. */
export const SCREEN_TILES = 12;

/**
 * Questions as a map asks them, a screen at a time. Who is compared with others answers a whole screen before the next one's
 * turn: between single tiles each would find the processor's caches filled with the other's.
 */
export const inScreens = <T>(questions: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(questions.length / SCREEN_TILES) }, (_, screen) =>
    questions.slice(screen * SCREEN_TILES, (screen + 1) * SCREEN_TILES),
  );
