/**
 * Issues as typed columns, one array a column. The first `located` rows are those on the map, in the order of their
 * quadbin keys, so that a tile is one range of rows; the unlocated follow. Merged issues have rows too, because past days
 * count them: their state in `standing` is ABSENT. Not changed while anybody reads them: a commit makes new columns,
 * which share the arrays in which nothing changed (second-copies.ts).
 */
export const COLUMN_TYPES = {
  id: Int32Array,
  isLocated: Uint8Array,
  /** place in world units (lib/geo/cell.ts); 0 for the unlocated */
  x: Uint32Array,
  y: Uint32Array,
  /** lead unit and state (standing.ts) */
  standing: Uint32Array,
  /** category, level and severity (standing.ts) */
  matter: Uint32Array,
  /** position in LIGHTS */
  baseLight: Uint8Array,
  /** minutes since 1970 UTC, rounded up; NEVER without one */
  amberAt: Int32Array,
  redAt: Int32Array,
  /** community, grid and building (place-list.ts) */
  place: Uint32Array,
  /** positions in the code lists, 0 for none */
  road: Uint32Array,
  crossing: Uint32Array,
  /** positions in the lists of sets (mask-list.ts) */
  channels: Uint16Array,
  tags: Uint16Array,
  /** local day numbers; NEVER without one */
  openedDay: Int32Array,
  closedDay: Int32Array,
  dueDay: Int32Array,
  /** the same as day codes (day-codes.ts) */
  openedCode: Uint16Array,
  closedCode: Uint16Array,
  /** minutes since 1970 UTC, rounded down */
  openedMinute: Int32Array,
  dueMinute: Int32Array,
  /** the ledger number, in the pool of numbers */
  numberStart: Uint32Array,
  numberLength: Uint8Array,
} as const;

type ColumnName = keyof typeof COLUMN_TYPES;
export const COLUMN_NAMES = Object.keys(COLUMN_TYPES) as readonly ColumnName[];
export type Column = InstanceType<(typeof COLUMN_TYPES)[ColumnName]>;

type Arrays = { [Name in ColumnName]: InstanceType<(typeof COLUMN_TYPES)[Name]> };

export interface IssueColumns extends Readonly<Arrays> {
  readonly count: number;
  readonly located: number;
}

/** Stands for "no day" and "no instant"; greater than any. */
export const NEVER = 2 ** 31 - 1;

/** Columns with an array from `make` each. */
export function makeColumns(
  count: number,
  located: number,
  make: (name: ColumnName) => Column,
): IssueColumns {
  const arrays = Object.fromEntries(COLUMN_NAMES.map((name) => [name, make(name)])) as unknown as Arrays;
  return { count, located, ...arrays };
}

export const allocateColumns = (count: number): IssueColumns =>
  makeColumns(count, 0, (name) => new COLUMN_TYPES[name](count));
