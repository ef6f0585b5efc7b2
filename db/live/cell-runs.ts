import type { IssueColumns } from './issue-columns';

/**
 * The first row behind `row` (and before `until`) that lies in another cell of 2^shift world units. Rows are in key
 * order, hence a cell is one run of them: found by doubling steps and then halving, not by looking at each.
 */
export function endOfCell({ x, y }: IssueColumns, row: number, until: number, shift: number): number {
  if (shift >= 32) return until;
  const column = x[row]! >>> shift;
  const line = y[row]! >>> shift;
  const isInside = (other: number) => x[other]! >>> shift === column && y[other]! >>> shift === line;
  let inside = row;
  let step = 1;
  while (inside + step < until && isInside(inside + step)) {
    inside += step;
    step *= 2;
  }
  let outside = Math.min(until, inside + step);
  while (outside - inside > 1) {
    const middle = (inside + outside) >>> 1;
    if (isInside(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}
