import { DAY_CODES } from './day-codes';
import { FewerRowsRoom } from './fewer-rows';
import { type RowSet, rowsBetween, WORD_ROWS } from './row-set';

/** Arrays that are taken one after the other, and all of them again for the next answer. */
class Arrays<A> {
  private readonly made: A[] = [];
  private taken = 0;

  constructor(private readonly make: () => A) {}

  /** One with whatever was written there before. */
  take(): A {
    this.made[this.taken] ??= this.make();
    return this.made[this.taken++]!;
  }

  takeAllAgain(): void {
    this.taken = 0;
  }
}

/**
 * Room for one answer at a time: whoever uses it does not wait for anything in between, and keeps nothing of it. New arrays of this
 * size are handed out by the system page by page; and after some tens of megabytes of them the engine stops everything, for the time of two
 * answers, to look for those that nobody needs any more.
 */
export class Scratch {
  /** rows one after the other */
  readonly rows: Int32Array<ArrayBuffer>;
  /** by what they are sorted */
  readonly keys: Float64Array<ArrayBuffer>;
  readonly fewer: FewerRowsRoom;
  private allRows = rowsBetween(0, 0);
  private rowCount = 0;
  private readonly words: Arrays<Int32Array>;
  private readonly days = new Arrays(() => new Int32Array(DAY_CODES));
  /** by the power of two that their length is: lists of codes grow by and by */
  private readonly counts = new Map<number, Arrays<Uint32Array>>();

  /** @param mostRows for columns of so many rows or fewer */
  constructor(readonly mostRows: number) {
    this.rows = new Int32Array(mostRows);
    this.keys = new Float64Array(mostRows);
    this.fewer = new FewerRowsRoom(mostRows);
    this.words = new Arrays(() => new Int32Array(Math.ceil(mostRows / WORD_ROWS)));
  }

  /** Begins an answer: what was taken for the one before is taken again. */
  begin(): this {
    this.words.takeAllAgain();
    this.days.takeAllAgain();
    for (const counts of this.counts.values()) counts.takeAllAgain();
    return this;
  }

  /** All of so many rows: one and the same set while their number is the same, from one data version to the next. */
  everyRow(count: number): RowSet {
    if (count !== this.rowCount) {
      this.allRows = rowsBetween(0, count);
      this.rowCount = count;
    }
    return this.allRows;
  }

  /** For a set of rows; what stands in it is to be overwritten. */
  takeWords(words: number): Int32Array {
    const array = this.words.take();
    return words === array.length ? array : array.subarray(0, words);
  }

  /** Zeros, one for each day code. */
  takeDays(): Int32Array {
    return this.days.take().fill(0);
  }

  /** So many zeros. */
  takeCounts(length: number): Uint32Array {
    const power = Math.ceil(Math.log2(Math.max(1, length)));
    const counts = this.counts.get(power) ?? new Arrays(() => new Uint32Array(2 ** power));
    this.counts.set(power, counts);
    return counts.take().subarray(0, length).fill(0);
  }
}
