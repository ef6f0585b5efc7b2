import { LIGHTS } from '../../lib/ledger/states';
import { LIGHT_SLOTS } from './light-column';
import { pick } from './pick-rows';
import { bitCount, countSet, listRows, type RowSet } from './row-set';

/** How many lights there are, which stand first in LIGHTS; behind them `none`. */
const LIT = LIGHTS.indexOf('none');

/** The codes of a column, by row. */
export type Codes = Uint32Array | Uint16Array;

/**
 * The rows that have a light, which are the open issues, with their codes close together. They are three in a hundred of a city's rows:
 * picked out of the whole columns, the processor waits for the memory of each of them.
 */
export class LitRows {
  readonly rows: Int32Array;
  readonly light: Uint8Array;
  private readonly gathered = new Map<Codes, Uint32Array>();
  private heldSums: { before: Uint32Array; byLight: Uint32Array } | null = null;

  /** @param light position in LIGHTS, by row */
  constructor(
    private readonly lit: RowSet,
    light: Uint8Array,
  ) {
    this.rows = listRows(lit, new Int32Array(countSet(lit)));
    this.light = pick(light, new Uint8Array(this.rows.length), this.rows);
  }

  /** Whether all rows of a set of all rows are among them. */
  haveAll({ words }: RowSet): boolean {
    for (let word = 0; word < words.length; word++) {
      if ((words[word]! & ~this.lit.words[word]!) !== 0) return false;
    }
    return true;
  }

  /** Adds the rows of a set, which are among them, to counts by the codes of a column, or by code and light. */
  count({ words }: RowSet, column: Codes, counts: Uint32Array, isByLight: boolean): void {
    const { rows, light } = this;
    const codes = this.codesOf(column);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const code = isByLight ? codes[i]! * LIGHT_SLOTS + light[i]! : codes[i]!;
      counts[code]! += (words[row >>> 5]! >>> row) & 1;
    }
  }

  /** Writes how many rows from `from` until before `until` have each light. */
  countBetween(from: number, until: number, counts: Uint32Array): void {
    const { byLight } = this.sums;
    const [first, last] = [this.before(from) * LIT, this.before(until) * LIT];
    for (let light = 0; light < LIT; light++)
      counts[light] = byLight[last + light]! - byLight[first + light]!;
  }

  /** How many of them come before a row. */
  private before(row: number): number {
    const word = row >>> 5;
    return this.sums.before[word]! + bitCount((this.lit.words[word] ?? 0) & ((1 << row) - 1));
  }

  /** How many come before each 32 rows; and of each light before each of them. */
  private get sums() {
    if (this.heldSums !== null) return this.heldSums;
    const { rows, light } = this;
    const { words } = this.lit;
    const before = new Uint32Array(words.length + 1);
    for (let word = 0; word < words.length; word++) before[word + 1] = before[word]! + bitCount(words[word]!);
    const byLight = new Uint32Array((rows.length + 1) * LIT);
    for (let i = 0; i < rows.length; i++) {
      byLight.copyWithin((i + 1) * LIT, i * LIT, (i + 1) * LIT);
      byLight[(i + 1) * LIT + light[i]!]! += 1;
    }
    this.heldSums = { before, byLight };
    return this.heldSums;
  }

  private codesOf(column: Codes): Uint32Array {
    const codes = this.gathered.get(column) ?? pick(column, new Uint32Array(this.rows.length), this.rows);
    this.gathered.set(column, codes);
    return codes;
  }
}
