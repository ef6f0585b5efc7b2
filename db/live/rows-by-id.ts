import type { SecondCopies } from './second-copies';
import { NO_ISSUE, NO_ROW } from './spare-rows';

/** The row of each issue id, −1 without one. */
export function rowsById(ids: Int32Array): Int32Array {
  let largest = 0;
  for (let row = 0; row < ids.length; row++) if (ids[row]! > largest) largest = ids[row]!;
  const rows = new Int32Array(largest + 1).fill(-1);
  for (let row = 0; row < ids.length; row++) rows[ids[row]!] = row;
  rows[NO_ISSUE] = -1;
  return rows;
}

/** Room for so many more ids is made at once. */
const MORE_IDS = 1024;

/** The same where other issues stand in some rows. */
export function changeRowsById(
  former: Int32Array,
  ids: Int32Array,
  written: readonly number[],
  copies: SecondCopies,
): Int32Array {
  const rows = written.filter((row) => ids[row] !== NO_ISSUE);
  const places = rows.map((row) => ids[row]!);
  const largest = places.reduce((most, id) => Math.max(most, id), 0);
  const roomy = largest < former.length ? former : withRoom(former, largest + MORE_IDS);
  return copies.write('rowOfId', roomy, places, (position) => rows[position]!);
}

function withRoom(rows: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length).fill(NO_ROW, rows.length);
  longer.set(rows);
  return longer;
}
