import type { IssueColumns } from './issue-columns';
import { WORD_ROWS } from './row-set';

/**
 * What is known of the places of every 32 rows: which in key order lie beside each other, so that many a question is
 * answered for all of them at once.
 */
export interface PlaceBlocks {
  sumX: Float64Array;
  sumY: Float64Array;
  /** the place of the first of them */
  firstX: Uint32Array;
  firstY: Uint32Array;
  /** the box around them, in world units, its edges included */
  west: Float64Array;
  east: Float64Array;
  north: Float64Array;
  south: Float64Array;
}

/** By the columns of places that they are of, which most commits leave as they are. */
const held = new WeakMap<Uint32Array, { ofY: Uint32Array; blocks: PlaceBlocks }>();

export function placeBlocks({ x, y }: IssueColumns): PlaceBlocks {
  const former = held.get(x);
  if (former?.ofY === y) return former.blocks;
  const size = Math.ceil(x.length / WORD_ROWS);
  const blocks: PlaceBlocks = {
    sumX: new Float64Array(size),
    sumY: new Float64Array(size),
    firstX: new Uint32Array(size),
    firstY: new Uint32Array(size),
    west: new Float64Array(size),
    east: new Float64Array(size),
    north: new Float64Array(size),
    south: new Float64Array(size),
  };
  for (let block = 0; block < size; block++) describe(blocks, block, x, y);
  held.set(x, { ofY: y, blocks });
  return blocks;
}

/** Carries over what is known to columns in which only some rows lie elsewhere. */
export function carryPlaceBlocks(former: IssueColumns, next: IssueColumns, written: readonly number[]): void {
  const known = held.get(former.x);
  if (known?.ofY !== former.y || (next.x === former.x && next.y === former.y)) return;
  const { blocks: of } = known;
  const blocks: PlaceBlocks = {
    sumX: of.sumX.slice(),
    sumY: of.sumY.slice(),
    firstX: of.firstX.slice(),
    firstY: of.firstY.slice(),
    west: of.west.slice(),
    east: of.east.slice(),
    north: of.north.slice(),
    south: of.south.slice(),
  };
  for (const block of new Set(written.map((row) => row >>> 5))) describe(blocks, block, next.x, next.y);
  held.set(next.x, { ofY: next.y, blocks });
}

function describe(blocks: PlaceBlocks, block: number, x: Uint32Array, y: Uint32Array): void {
  const first = block * WORD_ROWS;
  const until = Math.min(first + WORD_ROWS, x.length);
  let [sumX, sumY, west, east, north, south] = [0, 0, Infinity, -Infinity, Infinity, -Infinity];
  for (let row = first; row < until; row++) {
    const atX = x[row]!;
    const atY = y[row]!;
    sumX += atX;
    sumY += atY;
    if (atX < west) west = atX;
    if (atX > east) east = atX;
    if (atY < north) north = atY;
    if (atY > south) south = atY;
  }
  blocks.sumX[block] = sumX;
  blocks.sumY[block] = sumY;
  blocks.firstX[block] = x[first]!;
  blocks.firstY[block] = y[first]!;
  blocks.west[block] = west;
  blocks.east[block] = east;
  blocks.north[block] = north;
  blocks.south[block] = south;
}
