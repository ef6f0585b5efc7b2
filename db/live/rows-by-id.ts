import { NO_ISSUE } from './spare-rows';

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
export function changeRowsById(former: Int32Array, ids: Int32Array, written: readonly number[]): Int32Array {
  const largest = written.reduce((most, row) => Math.max(most, ids[row]!), 0);
  const rows = new Int32Array(largest < former.length ? former.length : largest + MORE_IDS);
  rows.set(former);
  rows.fill(-1, former.length);
  for (const row of written) rows[ids[row]!] = row;
  rows[NO_ISSUE] = -1;
  return rows;
}
