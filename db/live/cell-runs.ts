import type { IssueColumns } from './issue-columns';

/**
 * The first row behind `row` (and before `until`) that lies in another cell of 2^shift world units. Rows are in key
 * order, hence a cell is one run of them: found by doubling steps and then halving, not by looking at each.
 */
export function endOfCell({ x, y }: IssueColumns, row: number, until: number, shift: number): number {
  if (shift >= 32) return until;
  const column = x[row]! >>> shift;
  const line = y[row]! >>> shift;
  let inside = row;
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
  return outside;
}
