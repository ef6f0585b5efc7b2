import type { Position } from 'geojson';
import type { BinGrid } from './bin-grid';

/**
 * The rings on which a field over a grid is as high as each of some thresholds: marching squares (Lorensen and Cline 1987, in the
 * plane) with linear interpolation; where two high bins meet two low ones crosswise, the mean of the four decides which
 * of them are joined. A ring is followed from bin to bin with the higher ground on its left, so that rings around high ground run
 * counter-clockwise and those around low ground within it clockwise. One look at each bin serves all thresholds; the rest of the
 * work follows the length of the rings.
 *
 * @param values by bin, row by row; those at the grid's edges lie below all thresholds
 * @param thresholds ascending, at most eight
 * @returns for each threshold its rings, closed, in metres
 */
export function contourRings(
  grid: BinGrid,
  values: Float64Array,
  thresholds: readonly number[],
): Position[][][] {
  const { columns } = grid;
  const levels = levelsOf(values, thresholds);
  /** by bin, a bit for each threshold: its ring has passed northwards between this bin and the one east of it */
  const passed = new Uint8Array(values.length);
  const rings: Position[][][] = thresholds.map(() => []);
  for (let bin = 0; bin + columns < values.length; bin++) {
    // Whichever way a ring runs, somewhere it goes north past a high bin on its left.
    for (let step = levels[bin]! - 1; step >= levels[bin + 1]!; step--) {
      if (((passed[bin]! >> step) & 1) === 1) continue;
      rings[step]!.push(followRing(grid, values, levels, thresholds[step]!, step, bin, passed));
    }
  }
  return rings;
}

/** How many thresholds each bin reaches. */
function levelsOf(values: Float64Array, thresholds: readonly number[]): Uint8Array {
  const levels = new Uint8Array(values.length);
  const [lowest = Infinity] = thresholds;
  for (let bin = 0; bin < values.length; bin++) {
    const value = values[bin]!;
    if (value < lowest) continue;
    let level = 1;
    while (level < thresholds.length && value >= thresholds[level]!) level += 1;
    levels[bin] = level;
  }
  return levels;
}

/**
 * Follows one ring from where it goes north between the bin `start` on its left and the one east of it, until it is there
 * again. Between two bins, a step to the left goes from (high, low) over to the next pair of the square ahead.
 */
function followRing(
  { columns, binMetres, eastMetres, northMetres }: BinGrid,
  values: Float64Array,
  levels: Uint8Array,
  threshold: number,
  step: number,
  start: number,
  passed: Uint8Array,
): Position[] {
  const ring: Position[] = [];
  let high = start;
  /** from the high bin to the low one; turned left by a quarter it is the way ahead */
  let [toEast, toNorth] = [1, 0];
  do {
    const low = high + toEast + toNorth * columns;
    if (toEast === 1) passed[high]! |= 1 << step;
    const share = (values[high]! - threshold) / (values[high]! - values[low]!);
    const column = high % columns;
    const row = (high - column) / columns;
    ring.push([
      eastMetres + (column + toEast * share) * binMetres,
      northMetres + (row + toNorth * share) * binMetres,
    ]);
    const ahead = toEast * columns - toNorth;
    const isHigh = levels[high + ahead]! > step;
    const isLowHigh = levels[low + ahead]! > step;
    const isJoined =
      isLowHigh &&
      (isHigh ||
        values[high]! + values[low]! + values[high + ahead]! + values[low + ahead]! >= 4 * threshold);
    if (isJoined) {
      // On around the low bin, which stays on the right.
      high = low + ahead;
      [toEast, toNorth] = [toNorth, -toEast];
    } else if (isHigh) high += ahead;
    else [toEast, toNorth] = [-toNorth, toEast]; // on around the high bin
  } while (high !== start || toEast !== 1);
  ring.push(ring[0]!);
  return ring;
}
