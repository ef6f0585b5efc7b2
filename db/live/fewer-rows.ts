import { countSet, listRows, type RowSet, WORD_ROWS } from './row-set';

/**
 * What to count one by one instead of a set of rows: its own, or if these are most of a base that has been counted, those of the
 * base that are missing in it, which are to be taken away from the counts of the base (sign −1). Never more than half of the base.
 */
export interface FewerRows {
  rows: Int32Array;
  sign: 1 | -1;
}

const sizes = new WeakMap<RowSet, number>();

/** How many rows a base has, counted once. */
function sizeOf(base: RowSet): number {
  const size = sizes.get(base) ?? countSet(base);
  sizes.set(base, size);
  return size;
}

const NONE_FEWER: FewerRows = { rows: new Int32Array(0), sign: -1 };

/** Room for the fewer rows of one set. They stay for whoever asks for those of the same set next. */
export class FewerRowsRoom {
  private readonly room: Int32Array<ArrayBuffer>;
  private readonly missing: Int32Array<ArrayBuffer>;
  private last: { of: RowSet; base: RowSet; fewer: FewerRows } | null = null;

  /** @param mostRows of all rows, of which half is the most that a set lists */
  constructor(mostRows: number) {
    this.room = new Int32Array(Math.ceil(mostRows / 2));
    this.missing = new Int32Array(Math.ceil(mostRows / WORD_ROWS));
  }

  /**
   * They hold until those of another set are asked for. Both are sets of all rows and not changed any more.
   * @param base holds every row of the set
   */
  of(set: RowSet, base: RowSet): FewerRows {
    if (set === base) return NONE_FEWER;
    if (this.last?.of !== set || this.last.base !== base) {
      const isMost = countSet(set) > sizeOf(base) / 2;
      const rows = listRows(isMost ? missingIn(set, base, this.missing) : set, this.room);
      this.last = { of: set, base, fewer: { rows, sign: isMost ? -1 : 1 } };
    }
    return this.last.fewer;
  }
}

function missingIn({ words }: RowSet, base: RowSet, room: Int32Array): RowSet {
  const missing = room.subarray(0, words.length);
  for (let word = 0; word < words.length; word++) missing[word] = base.words[word]! & ~words[word]!;
  return { first: 0, words: missing };
}
