import type { BinGrid } from '../../lib/analytics/bin-grid';
import type { HeatWeights } from './heat-weights';
import type { IssueColumns } from './issue-columns';
import type { LocalPlane } from './local-plane';
import { lowestBit, type RowSet, WORD_ROWS } from './row-set';

/**
 * Shares out the weight of each row among the four nearest bins, as addToBins does, and returns the sum of the weights.
 * Rows are in key order, so that many in a row share one bin: what they bring is gathered before it is written.
 */
export function fillBins(
  { x, y }: IssueColumns,
  { first, words }: RowSet,
  weights: HeatWeights,
  grid: BinGrid,
  plane: LocalPlane,
): number {
  const width = grid.columns;
  // Bins are a linear function of world units.
  const binsAUnit = plane.metresPerUnit / grid.binMetres;
  const firstColumn = (plane.eastOf(0) - grid.eastMetres) / grid.binMetres;
  const firstLine = (plane.northOf(0) - grid.northMetres) / grid.binMetres;
  let at = 0;
  let all = 0;
  let right = 0;
  let up = 0;
  let both = 0;
  let total = 0;
  for (let word = 0; word < words.length; word++) {
    const base = first + word * WORD_ROWS;
    for (let bits = words[word]!; bits !== 0; bits &= bits - 1) {
      const row = base + lowestBit(bits);
      const column = firstColumn + x[row]! * binsAUnit;
      const line = firstLine - y[row]! * binsAUnit;
      const wholeColumn = column | 0;
      const wholeLine = line | 0;
      const bin = wholeLine * width + wholeColumn;
      if (bin !== at) {
        shareOut(grid.values, width, at, all, right, up, both);
        at = bin;
        all = 0;
        right = 0;
        up = 0;
        both = 0;
      }
      const weight = weights.of(row);
      const toRight = weight * (column - wholeColumn);
      const toUp = line - wholeLine;
      all += weight;
      right += toRight;
      up += weight * toUp;
      both += toRight * toUp;
      total += weight;
    }
  }
  shareOut(grid.values, width, at, all, right, up, both);
  return total;
}

/** Writes what rows of one bin bring: the sums of their weights, and of these times how far right and up they lie in it. */
function shareOut(
  values: Float64Array,
  width: number,
  at: number,
  all: number,
  right: number,
  up: number,
  both: number,
): void {
  values[at]! += all - right - up + both;
  values[at + 1]! += right - both;
  values[at + width]! += up - both;
  values[at + width + 1]! += both;
}
