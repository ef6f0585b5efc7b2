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

/** Made once for the places of a column, which most commits leave as they are. */
const held = new WeakMap<Uint32Array, PlaceBlocks>();

export function placeBlocks({ x, y }: IssueColumns): PlaceBlocks {
  const former = held.get(x);
  if (former) return former;
  const size = Math.ceil(x.length / WORD_ROWS);
  const blocks: PlaceBlocks = {
    sumX: new Float64Array(size),
    sumY: new Float64Array(size),
    firstX: Uint32Array.from({ length: size }, (_, block) => x[block * WORD_ROWS]!),
    firstY: Uint32Array.from({ length: size }, (_, block) => y[block * WORD_ROWS]!),
    west: new Float64Array(size).fill(Infinity),
    east: new Float64Array(size).fill(-Infinity),
    north: new Float64Array(size).fill(Infinity),
    south: new Float64Array(size).fill(-Infinity),
  };
  const { sumX, sumY, west, east, north, south } = blocks;
  for (let row = 0; row < x.length; row++) {
    const block = row >>> 5;
    const [atX, atY] = [x[row]!, y[row]!];
    sumX[block]! += atX;
    sumY[block]! += atY;
    west[block] = Math.min(west[block]!, atX);
    east[block] = Math.max(east[block]!, atX);
    north[block] = Math.min(north[block]!, atY);
    south[block] = Math.max(south[block]!, atY);
  }
  held.set(x, blocks);
  return blocks;
}
