import type { ByteWriter } from '../../lib/tile/byte-writer';
import type { IssueColumns } from './issue-columns';

/** The bytes of all ledger numbers, one behind the other. It only grows, so that snapshots share it. */
export class NumberPool {
  private bytes: Uint8Array;
  private length = 0;
  private readonly decoder = new TextDecoder();

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Returns where the number begins. */
  add(number: Uint8Array): number {
    if (number.length > 0xff) throw new RangeError(`A ledger number of ${number.length} bytes`);
    if (this.length + number.length > this.bytes.length) {
      const larger = new Uint8Array(Math.ceil(this.bytes.length * 1.25) + 4096);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    const start = this.length;
    for (let i = 0; i < number.length; i++) this.bytes[start + i] = number[i]!;
    this.length += number.length;
    return start;
  }

  /**
   * The same numbers in the order of rows, and the columns that say where each then begins: rows beside each other are told together,
   * and their numbers need not be fetched from all over the memory.
   */
  inRowOrder(columns: IssueColumns): { numbers: NumberPool; columns: IssueColumns } {
    const numbers = new NumberPool(this.bytes.length);
    const numberStart = columns.numberStart.map((start, row) =>
      numbers.add(this.bytes.subarray(start, start + columns.numberLength[row]!)),
    );
    return { numbers, columns: { ...columns, numberStart } };
  }

  text(start: number, length: number): string {
    return this.decoder.decode(this.bytes.subarray(start, start + length));
  }

  /** Appends a number, in UTF-8. */
  write(start: number, length: number, to: ByteWriter): void {
    to.appendFew(this.bytes, start, length);
  }

  /** Order of the bytes, which is that of the code points: negative, 0 or positive. */
  compare(start: number, length: number, otherStart: number, otherLength: number): number {
    const { bytes } = this;
    const most = Math.min(length, otherLength);
    for (let i = 0; i < most; i++) {
      const difference = bytes[start + i]! - bytes[otherStart + i]!;
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }
}
