/** A set of rows as bits: bit i, counted from the lowest of the first word, is of the row `first` + i. */
export interface RowSet {
  /** a multiple of 32, so that words of sets of different ranges lie one on the other */
  readonly first: number;
  readonly words: Int32Array;
}

export const WORD_ROWS = 32;

/** The rows from `from` until before `until`. */
export interface RowRange {
  from: number;
  until: number;
}

/** How many words a set of the rows from `from` until before `until` has. */
const wordsBetween = (from: number, until: number): number =>
  (until - (from & -WORD_ROWS) + WORD_ROWS - 1) >>> 5;

/** All rows from `from` until before `until`. `take`: where the words come from. */
export function rowsBetween(
  from: number,
  until: number,
  take = (words: number): Int32Array => new Int32Array(words),
): RowSet {
  const first = from & -WORD_ROWS;
  const words = take(wordsBetween(from, until)).fill(-1);
  if (words.length > 0) {
    words[0]! &= -1 << (from - first);
    if (until % WORD_ROWS > 0) words[words.length - 1]! &= (1 << (until % WORD_ROWS)) - 1;
  }
  return { first, words };
}

/** Takes out of a set what is not in another, which reaches at least as far. */
export function keepRows({ first, words }: RowSet, other: RowSet): void {
  const at = (first - other.first) >>> 5;
  for (let word = 0; word < words.length; word++) words[word]! &= other.words[at + word]!;
}

export const hasRow = ({ first, words }: RowSet, row: number): boolean =>
  ((words[(row - first) >>> 5]! >>> row) & 1) === 1;

/** How many bits of a word are set (Warren, Hacker's Delight, 5–1). */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The position of the lowest bit of a word that has one. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

export function countSet({ words }: RowSet): number {
  let count = 0;
  for (let word = 0; word < words.length; word++) count += bitCount(words[word]!);
  return count;
}

/** The rows of a set one after the other, written to `room`. */
export function listRows({ first, words }: RowSet, room: Int32Array): Int32Array {
  let count = 0;
  for (let word = 0; word < words.length; word++) {
    const base = first + word * WORD_ROWS;
    for (let bits = words[word]!; bits !== 0; bits &= bits - 1) room[count++] = base + lowestBit(bits);
  }
  return room.subarray(0, count);
}

/** The first row of a set from `row` on; `until` when there is none before that. */
export function nextRow({ first, words }: RowSet, row: number, until: number): number {
  let word = (row - first) >>> 5;
  let bits = (words[word] ?? 0) & (-1 << row);
  while (bits === 0) {
    word += 1;
    if (word >= words.length) return until;
    bits = words[word]!;
  }
  return Math.min(until, first + word * WORD_ROWS + lowestBit(bits));
}

/** The rows of a set from `from` until before `until`, in order. */
export function eachRowBetween(set: RowSet, from: number, until: number, visit: (row: number) => void): void {
  for (let row = nextRow(set, from, until); row < until; row = nextRow(set, row + 1, until)) visit(row);
}

/** The first of 0 … count for which the test holds; it must hold for all after it. */
export function firstRow(count: number, test: (row: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
