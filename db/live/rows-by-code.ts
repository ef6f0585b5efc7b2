import { breathe } from './breathe';
import type { Allowed, CodePart } from './facet-parts';
import type { KnownRows } from './known-rows';
import type { Codes } from './lit-rows';
import { firstRow, type RowSet, WORD_ROWS } from './row-set';

/** The rows with one and the same part: bits where they are many, otherwise one after the other, whichever is shorter. */
type Rows = { n: number; bits: Int32Array; list: null } | { n: number; bits: null; list: Int32Array };

/** So many rows are gone through at once before others are answered. */
const PIECE = 2 ** 18;

/**
 * Which rows have which part of a column's codes: a filter then need not look at every row for them. As in Roaring bitmaps
 * (Chambi et al. 2016), each part has the shorter of two forms; together they take no more than the codes themselves.
 */
export class RowsByCode {
  private constructor(
    private readonly part: CodePart,
    private readonly rows: readonly (Rows | undefined)[],
  ) {}

  /** Goes through a column in pieces; null as soon as nobody wants it any more. */
  static async of(codes: Codes, part: CodePart, isWanted: () => boolean): Promise<RowsByCode | null> {
    /** False as soon as nobody wants it. */
    const inPieces = async (visit: (from: number, until: number) => void): Promise<boolean> => {
      for (let from = 0; from < codes.length; from += PIECE) {
        await breathe();
        if (!isWanted()) return false;
        visit(from, Math.min(from + PIECE, codes.length));
      }
      return true;
    };
    let most = 0;
    const isMeasured = await inPieces((from, until) => {
      for (let row = from; row < until; row++) most = Math.max(most, partOf(codes[row]!, part));
    });
    if (!isMeasured) return null;
    const counts = new Uint32Array(most + 1);
    const isCounted = await inPieces((from, until) => {
      for (let row = from; row < until; row++) counts[partOf(codes[row]!, part)]! += 1;
    });
    if (!isCounted) return null;
    const words = Math.ceil(codes.length / WORD_ROWS);
    const isShorterAsBits = (n: number) => n > words;
    const listed = counts.reduce((sum, n) => (isShorterAsBits(n) ? sum : sum + n), 0);
    const lists = new Int32Array(listed);
    let begun = 0;
    const rows = Array.from(counts, (n): Rows | undefined => {
      if (n === 0) return undefined;
      if (isShorterAsBits(n)) return { n, bits: new Int32Array(words), list: null };
      begun += n;
      return { n, bits: null, list: lists.subarray(begun - n, begun) };
    });
    const next = new Uint32Array(counts.length);
    const isListed = await inPieces((from, until) => {
      for (let row = from; row < until; row++) {
        const value = partOf(codes[row]!, part);
        const { bits, list } = rows[value]!;
        if (bits === null) list[next[value]!++] = row;
        else bits[row >>> 5]! |= 1 << row;
      }
    });
    return isListed ? new RowsByCode(part, rows) : null;
  }

  /** The same for codes that differ in some rows from those that it was made of. */
  changed(former: Codes, codes: Codes, written: readonly number[]): RowsByCode {
    const { part } = this;
    const exchanges = new Map<number, number[]>();
    for (const row of written) {
      const [before, after] = [partOf(former[row]!, part), partOf(codes[row]!, part)];
      if (before === after) continue;
      for (const value of [before, after]) exchanges.set(value, [...(exchanges.get(value) ?? []), row]);
    }
    const rows = [...this.rows];
    for (const [value, others] of exchanges) {
      const { n, bits, list } = rows[value] ?? { n: 0, bits: null, list: new Int32Array() };
      const come = others.filter((row) => partOf(codes[row]!, part) === value).length;
      const next = n - others.length + 2 * come;
      rows[value] =
        bits === null
          ? { n: next, bits, list: exchanged(list, others, next) }
          : { n: next, bits: turned(bits, others), list };
    }
    return new RowsByCode(part, rows);
  }

  /** The rows with the parts that are let through. */
  known(allowed: Allowed): KnownRows {
    const held = this.rows.filter((rows, part): rows is Rows => rows !== undefined && allowed[part] === 1);
    const inLists = held.filter(({ bits }) => bits === null);
    return {
      rows: sizeOf(held),
      bits: held.length - inLists.length,
      lists: inLists.length,
      listed: sizeOf(inLists),
      addTo(set) {
        for (const { bits, list } of held) {
          if (bits === null) addList(set, list);
          else addBits(set, bits);
        }
      },
    };
  }
}

const sizeOf = (rows: readonly Rows[]): number => rows.reduce((sum, { n }) => sum + n, 0);

const partOf = (code: number, { shift, mask }: CodePart): number => (code >>> shift) & mask;

function addBits({ first, words }: RowSet, bits: Int32Array): void {
  const at = first >>> 5;
  for (let word = 0; word < words.length; word++) words[word]! |= bits[at + word]!;
}

function addList({ first, words }: RowSet, list: Int32Array): void {
  const at = first >>> 5;
  const until = positionIn(list, first + words.length * WORD_ROWS);
  for (let i = positionIn(list, first); i < until; i++) {
    const row = list[i]!;
    words[(row >>> 5) - at]! |= 1 << row;
  }
}

/** How many rows of a list come before one. */
const positionIn = (list: Int32Array, row: number): number => firstRow(list.length, (i) => list[i]! >= row);

/** A list of so many rows without those of `others` that it has, and with those that it has not. */
function exchanged(list: Int32Array, others: readonly number[], length: number): Int32Array {
  const rows = new Int32Array(length);
  let count = 0;
  let from = 0;
  const copyUntil = (until: number) => {
    rows.set(list.subarray(from, until), count);
    count += until - from;
    from = until;
  };
  for (const row of [...others].sort((one, other) => one - other)) {
    copyUntil(positionIn(list, row));
    if (list[from] === row) from += 1;
    else rows[count++] = row;
  }
  copyUntil(list.length);
  return rows;
}

function turned(bits: Int32Array, rows: readonly number[]): Int32Array {
  const changed = bits.slice();
  for (const row of rows) changed[row >>> 5]! ^= 1 << row;
  return changed;
}
