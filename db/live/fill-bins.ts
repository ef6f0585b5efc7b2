import type { BinGrid } from '../../lib/analytics/bin-grid';
import type { HeatWeights } from './heat-weights';
import type { IssueColumns } from './issue-columns';
import type { LocalPlane } from './local-plane';
import { lowestBit, type RowSet, WORD_ROWS } from './row-set';

/** Shares out the weight of each row among the four nearest bins, as addToBins does, and returns the sum of the weights. */
export function fillBins(
  { x, y }: IssueColumns,
  { first, words }: RowSet,
  weights: HeatWeights,
  { values, ...grid }: BinGrid,
  plane: LocalPlane,
): number {
  const width = grid.columns;
  // Bins are a linear function of world units.
  const binsAUnit = plane.metresPerUnit / grid.binMetres;
  const firstColumn = (plane.eastOf(0) - grid.eastMetres) / grid.binMetres;
  const firstLine = (plane.northOf(0) - grid.northMetres) / grid.binMetres;
  let total = 0;
  for (let word = 0; word < words.length; word++) {
    const base = first + word * WORD_ROWS;
    for (let bits = words[word]!; bits !== 0; bits &= bits - 1) {
      const row = base + lowestBit(bits);
      const column = firstColumn + x[row]! * binsAUnit;
      const line = firstLine - y[row]! * binsAUnit;
      const wholeColumn = column | 0;
      const wholeLine = line | 0;
      const weight = weights.of(row);
      const right = weight * (column - wholeColumn);
      const up = line - wholeLine;
      const both = right * up;
      const above = weight * up;
      const bin = wholeLine * width + wholeColumn;
      values[bin]! += weight - right - above + both;
      values[bin + 1]! += right - both;
      values[bin + width]! += above - both;
      values[bin + width + 1]! += both;
      total += weight;
    }
  }
  return total;
}
