import { countSet, listRows, type RowSet, WORD_ROWS } from './row-set';

/**
 * What to count one by one instead of a set of rows: its own, or if these are most of all rows, those that are missing in
 * it, which are to be taken away from the counts of all (sign −1). Never more than half of all rows.
 */
export interface FewerRows {
  rows: Int32Array;
  sign: 1 | -1;
}

/** Room for the fewer rows of one set. They stay for whoever asks for those of the same set next. */
export class FewerRowsRoom {
  private readonly room: Int32Array<ArrayBuffer>;
  private readonly missing: Int32Array<ArrayBuffer>;
  private last: { of: RowSet; fewer: FewerRows } | null = null;

  /** @param mostRows of all rows, of which half is the most that a set lists */
  constructor(mostRows: number) {
    this.room = new Int32Array(Math.ceil(mostRows / 2));
    this.missing = new Int32Array(Math.ceil(mostRows / WORD_ROWS));
  }

  /** They hold until those of another set are asked for. `set`: of all rows, `count` of them, and not changed any more. */
  of(set: RowSet, count: number): FewerRows {
    if (this.last?.of !== set) {
      const isMost = countSet(set) > count / 2;
      const rows = listRows(isMost ? missingIn(set, count, this.missing) : set, this.room);
      this.last = { of: set, fewer: { rows, sign: isMost ? -1 : 1 } };
    }
    return this.last.fewer;
  }
}

function missingIn({ words }: RowSet, count: number, room: Int32Array): RowSet {
  const missing = room.subarray(0, words.length);
  for (let word = 0; word < words.length; word++) missing[word] = ~words[word]!;
  if (count % WORD_ROWS > 0) missing[words.length - 1]! &= (1 << (count % WORD_ROWS)) - 1;
  return { first: 0, words: missing };
}
