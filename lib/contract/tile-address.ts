import { refuse } from './refuse';

export interface TileParameters {
  z: string;
  x: string;
  /** with its ending, `123.mvt` */
  y: string;
}

/** Deeper than any map goes, and the last at which a column still is an exact 32-bit number. */
const ABSURD_ZOOM = 30;

function wholeNumber(field: string, value: string, most: number): number {
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= most)) throw refuse(field, value, `a whole number from 0 to ${most}`);
  return number;
}

/**
 * The address of a vector tile. Throws AppError `invalid_request` naming z, x or y when it is not a whole number or
 * absurd. A tile beyond the edge of its zoom is a fair question with an empty answer: null.
 */
export function parseTileAddress({ z, x, y }: TileParameters): { z: number; x: number; y: number } | null {
  const end = '.mvt';
  if (!y.endsWith(end)) throw refuse('y', y, 'a whole number with the ending .mvt');
  const address = {
    z: wholeNumber('z', z, ABSURD_ZOOM),
    x: wholeNumber('x', x, 2 ** ABSURD_ZOOM - 1),
    y: wholeNumber('y', y.slice(0, -end.length), 2 ** ABSURD_ZOOM - 1),
  };
  const side = 2 ** address.z;
  return address.x < side && address.y < side ? address : null;
}
