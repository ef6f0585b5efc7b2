import { ISSUE_TILE_LAYER, ISSUE_TILE_ZOOMS } from '../../lib/contract/issue-tile';
import { CELL_RESOLUTION } from '../../lib/geo/cell';
import { PointLayer, TILE_EXTENT } from '../../lib/tile/point-layer';
import { endOfCell } from './cell-runs';
import type { CompiledFilter } from './compile-filter';
import type { IssueColumns } from './issue-columns';
import { IssueFeatures } from './issue-features';
import type { Moment } from './office-clock';
import { passingRows } from './passing-rows';
import { countSet, nextRow, type RowRange, type RowSet } from './row-set';
import type { RunSum } from './run-sum';
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

const CELL_BITS = 3;

const EXTENT_ZOOMS = Math.log2(TILE_EXTENT);
export const TILE_MASK = TILE_EXTENT - 1;
const WORLD_ZOOMS = 32;

/** How far world units are shifted to become the units of a tile. */
export const tileShift = (z: number): number => WORLD_ZOOMS - z - EXTENT_ZOOMS;

/**
 * The issues of a tile as a Mapbox Vector Tile. In a tile with few, those that stand at one place (the same half metre)
 * are one point; otherwise those of one cell, at the mean of their places.
 */
export function writeIssueTile(
  snapshot: Snapshot,
  filter: CompiledFilter,
  moment: Moment,
  tile: TileAddress,
): Uint8Array<ArrayBuffer> {
  const { loaded, standing } = rowsToLookAt(snapshot, filter, moment);
  const { columns } = loaded;
  const range = tileRows(columns, tile);
  const isNearest = tile.z === ISSUE_TILE_ZOOMS.max;
  const cellShift = WORLD_ZOOMS - tile.z - CELL_BITS;
  const layer = new PointLayer(ISSUE_TILE_LAYER);
  const features = new IssueFeatures(layer, loaded, tileShift(tile.z));

  const isAll = filter.parts.length === 0 && snapshot.isNow(standing);
  const all = isAll ? new SumOfCounted(columns, standing) : null;
  const rows = all
    ? standing.counted
    : passingRows(columns, standing, filter, range, snapshot.scratch.begin());
  const arePoints = (all ? all.countBetween(range) : countSet(rows)) <= MOST_POINTS;
  const sum = all && !arePoints ? all : new SumOfSet(loaded, standing, rows);
  addRuns(features, columns, rows, range, sum, {
    shift: arePoints ? WORLD_ZOOMS - CELL_RESOLUTION : cellShift,
    isListed: arePoints || isNearest,
  });
  return layer.finish();
}

/** The open issues by themselves where no other can pass; otherwise all. */
function rowsToLookAt(snapshot: Snapshot, filter: CompiledFilter, moment: Moment) {
  if (filter.isOfOpen && moment.asOf === null) return snapshot.openNow(moment);
  return { loaded: snapshot.loaded, standing: snapshot.standingAt(moment) };
}

/** One feature for each cell. Because rows are in key order, a cell is a run of rows, and the whole is one pass. */
function addRuns(
  features: IssueFeatures,
  columns: IssueColumns,
  rows: RowSet,
  { from, until }: RowRange,
  sum: RunSum,
  { shift, isListed }: { shift: number; isListed: boolean },
): void {
  for (let row = nextRow(rows, from, until); row < until; ) {
    const end = endOfCell(columns, row, until, shift);
    sum.take(row, end);
    features.add(sum, isListed);
    row = nextRow(rows, end, until);
  }
}
