import type { IssueColumns } from './issue-columns';
import { placeBlocks } from './place-blocks';
import { WORD_ROWS } from './row-set';

/**
 * The first row behind `row` (and before `until`) that lies in another cell of 2^shift world units. Rows are in key
 * order, hence a cell is one run of them: its end is looked for among the first of every 32 rows, which lie close together in
 * memory, and then among 32.
 */
export function endOfCell(columns: IssueColumns, row: number, until: number, shift: number): number {
  if (shift >= 32) return until;
  const { x, y } = columns;
  const { firstX, firstY } = placeBlocks(columns);
  const cell = { column: x[row]! >>> shift, line: y[row]! >>> shift, shift };
  const block = lastInside(firstX, firstY, row >>> 5, (until + WORD_ROWS - 1) >>> 5, cell);
  const from = Math.max(row, block * WORD_ROWS);
  return lastInside(x, y, from, Math.min(until, (block + 1) * WORD_ROWS), cell) + 1;
}

interface Cell {
  column: number;
  line: number;
  shift: number;
}

/** The last position before `until` whose place lies in a cell, as `from` does: by doubling steps and then halving. */
function lastInside(
  x: Uint32Array,
  y: Uint32Array,
  from: number,
  until: number,
  { column, line, shift }: Cell,
): number {
  let inside = from;
  let outside = until;
  let step = 1;
  while (inside + step < outside) {
    const next = inside + step;
    if (x[next]! >>> shift === column && y[next]! >>> shift === line) {
      inside = next;
      step *= 2;
    } else outside = next;
  }
  while (outside - inside > 1) {
    const middle = (inside + outside) >>> 1;
    if (x[middle]! >>> shift === column && y[middle]! >>> shift === line) inside = middle;
    else outside = middle;
  }
  return inside;
}
