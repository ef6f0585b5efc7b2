import { compareInKeyOrder } from '../../lib/geo/cell';
import { breathe } from './breathe';
import { COLUMN_NAMES, COLUMN_TYPES, type Column, type IssueColumns, makeColumns } from './issue-columns';
import { withValues } from './with-values';

/** A cell of the stored key is 2^6 world units wide. */
const CELL_SHIFT = 6;

/** Former rows that go on as a whole. */
export interface Run {
  /** the first new row */
  at: number;
  /** the first former row */
  from: number;
  length: number;
}

export interface Merged {
  columns: IssueColumns;
  /** whether every row is where it was */
  isInPlace: boolean;
  runs: readonly Run[];
  /** the new rows of what is changed or added; those of the changed lie within runs too */
  written: readonly number[];
}

/** What the new columns are put together from: runs of former rows, and rows of the changes. */
interface Plan {
  /** former rows that stay where they are in the order, and the row of the changes that replaces their values */
  changed: { row: number; by: number }[];
  /** before which former row which row of the changes is put, in order */
  added: { before: number; by: number }[];
  /** former rows that go, ascending */
  removed: number[];
}

/**
 * The columns with some issues changed or new. `changes` are these issues whole, in the order of columns. Arrays in which
 * nothing changes are shared with the former columns, the others copied; requests are answered in between.
 */
export async function mergeRows(
  former: IssueColumns,
  rowOfId: Int32Array,
  changes: IssueColumns,
): Promise<Merged> {
  const plan = planMerge(former, rowOfId, changes);
  if (plan.added.length === 0 && plan.removed.length === 0) {
    return {
      columns: await changeInPlace(former, changes, plan),
      isInPlace: true,
      runs: [{ at: 0, from: 0, length: former.count }],
      written: plan.changed.map(({ row }) => row),
    };
  }
  return rebuild(former, changes, plan);
}

function planMerge(former: IssueColumns, rowOfId: Int32Array, changes: IssueColumns): Plan {
  const plan: Plan = { changed: [], added: [], removed: [] };
  for (let by = 0; by < changes.count; by++) {
    const row = rowOfId[changes.id[by]!] ?? -1;
    const isSamePlace =
      row >= 0 &&
      former.isLocated[row] === changes.isLocated[by] &&
      former.x[row]! >>> CELL_SHIFT === changes.x[by]! >>> CELL_SHIFT &&
      former.y[row]! >>> CELL_SHIFT === changes.y[by]! >>> CELL_SHIFT;
    if (isSamePlace) {
      plan.changed.push({ row, by });
      continue;
    }
    if (row >= 0) plan.removed.push(row);
    plan.added.push({ before: firstBehind(former, changes, by), by });
  }
  plan.removed.sort((one, other) => one - other);
  return plan;
}

/** The first former row that comes behind a row of the changes. */
function firstBehind(former: IssueColumns, changes: IssueColumns, by: number): number {
  const isLocated = changes.isLocated[by] === 1;
  let low = isLocated ? 0 : former.located;
  let high = isLocated ? former.located : former.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order =
      compareInKeyOrder(
        former.x[middle]! >>> CELL_SHIFT,
        former.y[middle]! >>> CELL_SHIFT,
        changes.x[by]! >>> CELL_SHIFT,
        changes.y[by]! >>> CELL_SHIFT,
      ) || former.id[middle]! - changes.id[by]!;
    if (order > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

async function changeInPlace(former: IssueColumns, changes: IssueColumns, { changed }: Plan) {
  const arrays = new Map<string, Column>();
  const rows = changed.map(({ row }) => row);
  for (const name of COLUMN_NAMES) {
    await breathe();
    arrays.set(
      name,
      withValues(former[name], rows, (position) => changes[name][changed[position]!.by]!),
    );
  }
  return makeColumns(former.count, former.located, (name) => arrays.get(name)!);
}

async function rebuild(former: IssueColumns, changes: IssueColumns, plan: Plan): Promise<Merged> {
  const count = former.count + plan.added.length - plan.removed.length;
  const formerRow = formerRows(former.count, count, plan);
  const runs = runsOf(formerRow);
  const written = [...addedRows(formerRow, plan), ...changedRows(plan)];
  const arrays = new Map<string, Column>();
  for (const name of COLUMN_NAMES) {
    await breathe();
    const [before, after] = [former[name], changes[name]];
    const array: Column = new COLUMN_TYPES[name](count);
    for (const { at, from, length } of runs) array.set(before.subarray(from, from + length), at);
    for (const { row, by } of written) array[row] = after[by]!;
    arrays.set(name, array);
  }
  let located = former.located;
  for (const row of plan.removed) if (row < former.located) located -= 1;
  for (const { by } of plan.added) if (changes.isLocated[by] === 1) located += 1;
  const columns = makeColumns(count, located, (name) => arrays.get(name)!);
  return { columns, isInPlace: false, runs, written: written.map(({ row }) => row) };
}

/** Where the added rows come to stand. */
function addedRows(formerRow: Int32Array, { added }: Plan): { row: number; by: number }[] {
  const rows: { row: number; by: number }[] = [];
  for (let row = 0; row < formerRow.length && rows.length < added.length; row++) {
    if (formerRow[row]! < 0) rows.push({ row, by: added[rows.length]!.by });
  }
  return rows;
}

/** Where the changed rows come to stand; all three lists are in the order of rows. */
function changedRows({ changed, added, removed }: Plan): { row: number; by: number }[] {
  let before = 0;
  let gone = 0;
  return changed.map(({ row, by }) => {
    while (before < added.length && added[before]!.before <= row) before += 1;
    while (gone < removed.length && removed[gone]! < row) gone += 1;
    return { row: row + before - gone, by };
  });
}

/** By new row the former one, −1 for an added one. */
function formerRows(formerCount: number, count: number, { added, removed }: Plan): Int32Array {
  const rows = new Int32Array(count);
  let at = 0;
  let nextAdded = 0;
  let nextRemoved = 0;
  for (let row = 0; row <= formerCount; row++) {
    while (nextAdded < added.length && added[nextAdded]!.before === row) {
      rows[at++] = -1;
      nextAdded += 1;
    }
    if (row === formerCount) break;
    if (removed[nextRemoved] === row) nextRemoved += 1;
    else rows[at++] = row;
  }
  return rows;
}

function runsOf(formerRow: Int32Array): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < formerRow.length) {
    const from = formerRow[at]!;
    let end = at + 1;
    if (from >= 0) while (end < formerRow.length && formerRow[end] === from + (end - at)) end += 1;
    if (from >= 0) runs.push({ at, from, length: end - at });
    at = end;
  }
  return runs;
}
