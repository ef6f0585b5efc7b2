import type { Bbox } from './bbox';
import { lngLatToMercator, mercatorToLngLat } from './mercator';

/**
 * The corners of a map tile as [west, south, east, north] in degrees. `x` counts from 180° W eastward, `y` from the north
 * southward (the XYZ scheme of web maps).
 *
 * @throws RangeError when the zoom is no whole number from 0 to 30 or the tile does not exist at that zoom
 * @example tileBounds(10, 486, 332) // [-9.140625, 53.1204…, -8.7890625, 53.3309…]
 */
export function tileBounds(z: number, x: number, y: number): Bbox {
  if (!Number.isInteger(z) || z < 0 || z > 30)
    throw new RangeError(`Zoom must be a whole number from 0 to 30, got ${z}`);
  const side = 2 ** z;
  for (const [name, value] of [
    ['x', x],
    ['y', y],
  ] as const) {
    if (!Number.isInteger(value) || value < 0 || value >= side) {
      throw new RangeError(
        `Tile ${name} must be a whole number from 0 to ${side - 1} at zoom ${z}, got ${value}`,
      );
    }
  }
  const [west, north] = mercatorToLngLat(x / side, y / side);
  const [east, south] = mercatorToLngLat((x + 1) / side, (y + 1) / side);
  return [west, south, east, north];
}

/** The tile in which a point lies. Points on the world's eastern and southern edges belong to the last tile. */
export function tileAt(lng: number, lat: number, z: number): { z: number; x: number; y: number } {
  const side = 2 ** z;
  const [x, y] = lngLatToMercator(lng, lat);
  const whole = (share: number) => Math.max(0, Math.min(side - 1, Math.floor(share * side)));
  return { z, x: whole(x), y: whole(y) };
}
