import { breathe } from './breathe';
import { COLUMN_NAMES, COLUMN_TYPES, type Column, type IssueColumns, makeColumns } from './issue-columns';
import { MovedRows } from './moved-rows';
import { pick } from './pick-rows';
import type { SecondCopies } from './second-copies';
import { fillSpareRows, NO_ISSUE, NO_ROW, withSpareRows } from './spare-rows';

export interface Merged {
  columns: IssueColumns;
  /** the rows in which something else stands than in the former row that would be there: what is changed, added, moved or gone */
  written: readonly number[];
  /** the former row of what stands in each of them unchanged; NO_ROW without one */
  from: readonly number[];
  /** the former row of what stands in each row, below 0 where it is written; null where every other row is where it was */
  order: Int32Array | null;
}

/**
 * The columns with some issues changed or new. `changes` are these issues whole, in the order of columns. A new one is put into the next
 * spare row, and only the rows in between move; where there is none near, all rows are put in order anew. Arrays in which
 * nothing changes are shared with the former columns, the others are their second copies; requests are answered in between.
 */
export async function mergeRows(
  former: IssueColumns,
  rowOfId: Int32Array,
  changes: IssueColumns,
  copies: SecondCopies,
): Promise<Merged> {
  const moved = MovedRows.of(former, rowOfId, changes);
  return moved === null ? rebuild(former, rowOfId, changes) : writeMoved(former, moved, copies);
}

async function writeMoved(former: IssueColumns, moved: MovedRows, copies: SecondCopies): Promise<Merged> {
  const written = moved.rows;
  const arrays = new Map<string, Column>();
  for (const name of COLUMN_NAMES) {
    await breathe();
    arrays.set(
      name,
      copies.write(name, former[name], written, (position) => moved.valueIn(written[position]!, name)),
    );
  }
  const columns = makeColumns(former.count, former.located, (name) => arrays.get(name)!);
  return { columns, written, from: written.map((row) => moved.formerRowIn(row)), order: null };
}

async function rebuild(former: IssueColumns, rowOfId: Int32Array, changes: IssueColumns): Promise<Merged> {
  const order = orderAnew(former, rowOfId, changes);
  const written: number[] = [];
  for (let row = 0; row < order.length; row++) if (order[row]! < 0) written.push(row);
  const arrays = new Map<string, Column>();
  for (const name of COLUMN_NAMES) {
    await breathe();
    const array: Column = pick(former[name], new COLUMN_TYPES[name](order.length), order);
    for (const row of written) if (order[row] !== NO_ROW) array[row] = changes[name][changeIn(order[row]!)]!;
    arrays.set(name, array);
  }
  const columns = fillSpareRows(
    makeColumns(order.length, 0, (name) => arrays.get(name)!),
    order,
  );
  return { columns, written, from: written.map(() => NO_ROW), order };
}

/** In an order of rows: a row of the changes, below NO_ROW. */
const placeOfChange = (by: number): number => NO_ROW - 1 - by;
const changeIn = (place: number): number => NO_ROW - 1 - place;

/** All rows, with new spare ones: former rows and rows of the changes. */
function orderAnew(former: IssueColumns, rowOfId: Int32Array, changes: IssueColumns): Int32Array {
  const places = MovedRows.placesOf(former, changes);
  const replaced = new Set(changes.id.map((id) => rowOfId[id] ?? NO_ROW));
  const order = new Int32Array(former.count + changes.count);
  let count = 0;
  let located = 0;
  let by = 0;
  for (let row = 0; row <= former.count; row++) {
    for (; places[by] === row; by++) {
      order[count++] = placeOfChange(by);
      located += changes.isLocated[by]!;
    }
    if (row === former.count || former.id[row] === NO_ISSUE || replaced.has(row)) continue;
    order[count++] = row;
    located += former.isLocated[row]!;
  }
  return withSpareRows(order.subarray(0, count), located);
}
