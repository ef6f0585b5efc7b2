import { tileToCell } from 'quadbin';
import { lngLatToMercator, MERCATOR_LATITUDE_LIMIT } from './mercator';

/**
 * Cells of the quadbin scheme (CARTO): a square of the Web Mercator world at a resolution, as one 64-bit key. Keys of
 * one resolution are in Z-order, so that all cells within a tile are one range of keys.
 */

/** The resolution of the stored key: a cell is 0.6 m wide at the equator. */
export const CELL_RESOLUTION = 26;

/** The world is 2^32 units wide and high, from the north-west corner: 1 cm, and exact in a Uint32Array. */
export const WORLD_UNITS = 2 ** 32;
/** Units along one side of a cell. */
export const CELL_UNITS = WORLD_UNITS / 2 ** CELL_RESOLUTION;

const toUnit = (share: number) => Math.min(WORLD_UNITS - 1, Math.max(0, Math.floor(share * WORLD_UNITS)));

/** A point as whole world units east and south of the world's north-west corner. */
export function worldUnitsAt(lng: number, lat: number): [x: number, y: number] {
  const [x, y] = lngLatToMercator(lng, lat);
  return [toUnit(x), toUnit(y)];
}

/**
 * The key of the cell in which a point lies.
 * @throws RangeError outside ±180 degrees of longitude or of Web Mercator
 */
export function cellAt(lng: number, lat: number): bigint {
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= MERCATOR_LATITUDE_LIMIT)) {
    throw new RangeError(
      `cellAt: expected lng within ±180 and lat within ±${MERCATOR_LATITUDE_LIMIT}, got ${lng}, ${lat}`,
    );
  }
  const [x, y] = worldUnitsAt(lng, lat);
  return tileToCell({ x: Math.floor(x / CELL_UNITS), y: Math.floor(y / CELL_UNITS), z: CELL_RESOLUTION });
}

/** First and last key (both included) of the cells in a tile of zoom 0…26. */
export function cellRange(z: number, x: number, y: number): { first: bigint; last: bigint } {
  const down = CELL_RESOLUTION - z;
  const side = 2 ** down;
  return {
    first: tileToCell({ x: x * side, y: y * side, z: CELL_RESOLUTION }),
    last: tileToCell({ x: x * side + side - 1, y: y * side + side - 1, z: CELL_RESOLUTION }),
  };
}

const halfOfBits = (value: number): number => {
  let bits = value & 0x55555555;
  bits = (bits | (bits >>> 1)) & 0x33333333;
  bits = (bits | (bits >>> 2)) & 0x0f0f0f0f;
  bits = (bits | (bits >>> 4)) & 0x00ff00ff;
  return (bits | (bits >>> 8)) & 0x0000ffff;
};

/** The column of a stored key, given as its two 32-bit halves; no BigInt, for a million of them. */
export const cellColumn = (high: number, low: number): number =>
  ((halfOfBits(high & 0xfffff) << 16) | halfOfBits(low)) >>> 0;

/** The row of a stored key, given as its two 32-bit halves. */
export const cellRow = (high: number, low: number): number =>
  ((halfOfBits((high & 0xfffff) >>> 1) << 16) | halfOfBits(low >>> 1)) >>> 0;

/** Z-order of two places of one grid: negative, 0 or positive. In a quadbin key the row's bit stands before the column's. */
export function compareInKeyOrder(x: number, y: number, otherX: number, otherY: number): number {
  const isRowDecisive = Math.clz32(y ^ otherY) <= Math.clz32(x ^ otherX);
  return isRowDecisive ? y - otherY : x - otherX;
}
