/** The row of each issue id, −1 without one. */
export function rowsById(ids: Int32Array): Int32Array {
  let largest = 0;
  for (let row = 0; row < ids.length; row++) if (ids[row]! > largest) largest = ids[row]!;
  const rows = new Int32Array(largest + 1).fill(-1);
  for (let row = 0; row < ids.length; row++) rows[ids[row]!] = row;
  return rows;
}
