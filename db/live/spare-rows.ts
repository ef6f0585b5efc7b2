import { dayCode } from './day-codes';
import { type IssueColumns, NEVER } from './issue-columns';
import { ABSENT, NO_LIGHT } from './standing';

/** In the order of rows, and in the column `id`: no issue stands there. */
export const NO_ROW = -1;
export const NO_ISSUE = 0;

/** For so many issues a row is kept free, by which columns become longer by one or two in a hundred. */
const ISSUES_A_SPARE = 64;

/**
 * What stands in a row that is kept free for an issue to come, but for its place, which lies in the order of rows. It counts for as
 * little as an issue that is merged, and no day of the past knows it.
 */
const SPARE = {
  id: NO_ISSUE,
  standing: ABSENT,
  matter: 0,
  baseLight: NO_LIGHT,
  amberAt: NEVER,
  redAt: NEVER,
  place: 0,
  road: 0,
  crossing: 0,
  channels: 0,
  tags: 0,
  openedDay: NEVER,
  closedDay: NEVER,
  dueDay: NEVER,
  openedCode: dayCode(NEVER),
  closedCode: dayCode(NEVER),
  openedMinute: NEVER,
  dueMinute: NEVER,
  numberStart: 0,
  numberLength: 0,
} as const satisfies Partial<Record<keyof IssueColumns, number>>;

/** The value of a column in a spare row; undefined for its place. */
export const spareValue = (name: string): number | undefined =>
  Object.hasOwn(SPARE, name) ? SPARE[name as keyof typeof SPARE] : undefined;

/**
 * An order of rows, of which the first `located` are on the map, with a spare one, NO_ROW, after each so many: a new issue is put into the
 * next of them, and only the rows in between move. Those not on the map are in the order of their ids, so theirs are at the end.
 */
export function withSpareRows(order: Int32Array, located: number): Int32Array {
  const unlocated = order.length - located;
  const spares = Math.ceil(located / ISSUES_A_SPARE) + Math.ceil(unlocated / ISSUES_A_SPARE);
  const spaced = new Int32Array(order.length + spares).fill(NO_ROW);
  let at = 0;
  for (let from = 0; from < located; from += ISSUES_A_SPARE) {
    const until = Math.min(from + ISSUES_A_SPARE, located);
    spaced.set(order.subarray(from, until), at);
    at += until - from + 1;
  }
  spaced.set(order.subarray(located), at);
  return spaced;
}

/** Columns in such an order, their spare rows filled: each lies where the row before it lies. */
export function fillSpareRows(columns: IssueColumns, order: Int32Array): IssueColumns {
  const { x, y, isLocated } = columns;
  for (let row = 1; row < order.length; row++) {
    if (order[row] !== NO_ROW) continue;
    for (const [name, value] of Object.entries(SPARE)) columns[name as keyof typeof SPARE][row] = value;
    x[row] = x[row - 1]!;
    y[row] = y[row - 1]!;
    isLocated[row] = isLocated[row - 1]!;
  }
  let located = order.length;
  while (located > 0 && isLocated[located - 1] === 0) located -= 1;
  return { ...columns, located };
}
