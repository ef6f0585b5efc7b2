import { breathe } from './breathe';
import { COLUMN_NAMES, COLUMN_TYPES, type Column, type IssueColumns, makeColumns } from './issue-columns';
import { pick } from './pick-rows';
import { fillSpareRows } from './spare-rows';

const DIGIT_BITS = 13;
const DIGITS = 1 << DIGIT_BITS;
/** A stored key has 26 bits for each of column and row. */
const PART_BITS = 26;
const CELL_SHIFT = 32 - PART_BITS;

/** Every second bit free, for the lower 16 bits of a number. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** The 26 bits of the key that come of the lower or upper 13 bits of cell column and row. */
const interleaved = (x: number, y: number): number => spread(x) | (spread(y) << 1);
const PART_MASK = DIGITS - 1;

/**
 * The rows in the order in which columns hold them: the located by key, then the unlocated, and equals by id. Radix sort:
 * stable, and a pass for each 13 bits of the key.
 */
export async function sortedOrder({ count, id, x, y, isLocated }: IssueColumns): Promise<Int32Array> {
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    if (isLocated[row] === 0) {
      high[row] = UNLOCATED;
      continue;
    }
    const column = x[row]! >>> CELL_SHIFT;
    const line = y[row]! >>> CELL_SHIFT;
    low[row] = interleaved(column & PART_MASK, line & PART_MASK);
    high[row] = interleaved(column >>> 13, line >>> 13);
  }
  let order = orderById(id, count);
  for (const [keys, shift] of [
    [low, 0],
    [low, DIGIT_BITS],
    [high, 0],
    [high, DIGIT_BITS],
  ] as const) {
    await breathe();
    order = sortByDigit(order, keys, shift);
  }
  return order;
}

/** Behind all keys, whose upper half has 26 bits. */
const UNLOCATED = 2 ** 27 - 1;

/** So few are sorted before room for all ids there are has been made. */
const FEW_ROWS = 1000;

function orderById(id: Int32Array, count: number): Int32Array {
  if (count <= FEW_ROWS) return Int32Array.from(id.keys()).sort((one, other) => id[one]! - id[other]!);
  let largest = 0;
  for (let row = 0; row < count; row++) if (id[row]! > largest) largest = id[row]!;
  const rows = new Int32Array(largest + 1).fill(-1);
  for (let row = 0; row < count; row++) rows[id[row]!] = row;
  const order = new Int32Array(count);
  let at = 0;
  for (let one = 0; one <= largest; one++) if (rows[one]! >= 0) order[at++] = rows[one]!;
  return order;
}

function sortByDigit(order: Int32Array, keys: Uint32Array, shift: number): Int32Array {
  // One bit more than a digit, for the unlocated.
  const starts = new Uint32Array(2 * DIGITS + 1);
  const mask = shift === 0 ? DIGITS - 1 : 2 * DIGITS - 1;
  for (let i = 0; i < order.length; i++) starts[((keys[order[i]!]! >>> shift) & mask) + 1]!++;
  for (let digit = 1; digit < starts.length; digit++) starts[digit]! += starts[digit - 1]!;
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    sorted[starts[(keys[row]! >>> shift) & mask]!++] = row;
  }
  return sorted;
}

/** New columns with the rows in this order, among them spare ones; requests are answered in between. */
export async function orderRows(rows: IssueColumns, order: Int32Array): Promise<IssueColumns> {
  const arrays = new Map<string, Column>();
  for (const name of COLUMN_NAMES) {
    await breathe();
    arrays.set(name, pick(rows[name], new COLUMN_TYPES[name](order.length), order));
  }
  return fillSpareRows(
    makeColumns(order.length, 0, (name) => arrays.get(name)!),
    order,
  );
}
