import { compareInKeyOrder } from '../../lib/geo/cell';
import type { IssueColumns } from './issue-columns';
import { firstRow, type RowRange } from './row-set';

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** The range of rows in a tile. Each located row is in exactly one tile of a zoom, because a tile's bounds are those of keys. */
export function tileRows(columns: IssueColumns, { z, x, y }: TileAddress): RowRange {
  const compare = (row: number) =>
    compareInKeyOrder(tilePart(columns.x[row]!, z), tilePart(columns.y[row]!, z), x, y);
  return {
    from: firstRow(columns.located, (row) => compare(row) >= 0),
    until: firstRow(columns.located, (row) => compare(row) > 0),
  };
}

/** Column or row of the tile of a zoom in which a world unit lies. A shift by 32 would be none in JavaScript. */
const tilePart = (unit: number, z: number): number => (z === 0 ? 0 : unit >>> (32 - z));
