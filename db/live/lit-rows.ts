import { LIGHT_SLOTS } from './light-column';
import { countSet, listRows, type RowSet } from './row-set';

/** The codes of a column, by row. */
export type Codes = Uint32Array | Uint16Array;

/**
 * The rows that have a light, which are the open issues, with their codes close together. They are three in a hundred of a city's rows:
 * picked out of the whole columns, the processor waits for the memory of each of them.
 */
export class LitRows {
  private readonly rows: Int32Array;
  private readonly light: Uint8Array;
  private readonly gathered = new Map<Codes, Uint32Array>();

  /** @param light position in LIGHTS, by row */
  constructor(
    private readonly lit: RowSet,
    light: Uint8Array,
  ) {
    this.rows = listRows(lit, new Int32Array(countSet(lit)));
    this.light = gather(light, this.rows, new Uint8Array(this.rows.length));
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

  private codesOf(column: Codes): Uint32Array {
    const codes = this.gathered.get(column) ?? gather(column, this.rows, new Uint32Array(this.rows.length));
    this.gathered.set(column, codes);
    return codes;
  }
}

function gather<To extends Uint8Array | Uint32Array>(from: Codes | Uint8Array, rows: Int32Array, to: To): To {
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  return to;
}
