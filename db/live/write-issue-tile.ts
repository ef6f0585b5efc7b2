import { ISSUE_TILE_LAYER, ISSUE_TILE_ZOOMS } from '../../lib/contract/issue-tile';
import { CELL_RESOLUTION } from '../../lib/geo/cell';
import { PointLayer, TILE_EXTENT } from '../../lib/tile/point-layer';
import { endOfCell } from './cell-runs';
import { CellSum } from './cell-sum';
import type { CompiledFilter } from './compile-filter';
import type { Moment } from './office-clock';
import { passingRows } from './passing-rows';
import { countSet, nextRow } from './row-set';

import type { Snapshot } from './snapshot';
import { SumOfCounted } from './sum-of-counted';
import { SumOfSet } from './sum-of-set';
import { type TileAddress, tileRows } from './tile-rows';

/**
 * A tile with more issues than this carries cells, 8 × 8 to a tile. A cell is 64 to 128 px wide on the screen: the largest
 * circle fits, with its number. A screen of 3840 × 2160 shows up to 54 tiles of 512 px (some 60 when turned), hence less
 * than 12,000 features where 20,000 is what a browser can draw.
 */
export const MOST_POINTS = 192;
const CELL_ZOOMS_BELOW_TILE = 3;

const EXTENT_ZOOMS = Math.log2(TILE_EXTENT);
export const TILE_MASK = TILE_EXTENT - 1;
const WORLD_ZOOMS = 32;

/** How far world units are shifted to become the units of a tile. */
export const tileShift = (z: number): number => WORLD_ZOOMS - z - EXTENT_ZOOMS;

/**
 * The issues of a tile as a Mapbox Vector Tile. In a tile with few, those that stand at one place (the same half metre)
 * are one point; otherwise those of one cell, at the mean of their places. Because rows are in key order, a cell is a
 * run of rows, and the whole is one pass.
 */
export function writeIssueTile(
  snapshot: Snapshot,
  filter: CompiledFilter,
  moment: Moment,
  tile: TileAddress,
): Uint8Array<ArrayBuffer> {
  const { loaded } = snapshot;
  const standing = snapshot.standingAt(moment);
  const { from, until } = tileRows(loaded.columns, tile);
  const all =
    filter.parts.length === 0 && snapshot.isNow(standing) ? new SumOfCounted(loaded.columns, standing) : null;
  const rows = all ? standing.counted : passingRows(loaded.columns, standing, filter, { from, until });
  const arePoints = (all ? all.countBetween(from, until) : countSet(rows)) <= MOST_POINTS;
  const sum = all && !arePoints ? all : new SumOfSet(loaded, standing, rows);
  const cellShift = WORLD_ZOOMS - (arePoints ? CELL_RESOLUTION : tile.z + CELL_ZOOMS_BELOW_TILE);
  const isListed = arePoints || tile.z === ISSUE_TILE_ZOOMS.max;
  const layer = new PointLayer(ISSUE_TILE_LAYER);
  const cell = new CellSum(loaded, rows, sum, tileShift(tile.z));
  for (let row = nextRow(rows, from, until); row < until; ) {
    const end = endOfCell(loaded.columns, row, until, cellShift);
    cell.gather(row, end);
    layer.add(cell.x, cell.y, cell.properties(isListed));
    row = nextRow(rows, end, until);
  }
  return layer.finish();
}
