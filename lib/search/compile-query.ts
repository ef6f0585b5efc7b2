import type { Alphabet } from './alphabet';

/** Longer queries are looked for as they are written only: a set of positions must fit into 31 bits. */
const MOST_TYPED = 30;
const LONGEST_READING = 6;

/**
 * A query as two automata over the characters of an alphabet. A state is a set of bits, bit p saying that the first p
 * characters of the query are used up; `table[id * length + p]` is what reading the character `id` makes of bit p.
 */
export interface CompiledQuery {
  length: number;
  /** ids of the query's own characters, −1 where no name holds one */
  literal: Int32Array;
  /** each character of a name by itself or by its initial */
  initials: Int32Array;
  /** or by a reading, the last one perhaps unfinished: the two and the query's own characters may be mixed */
  typed: Int32Array;
  /** by id, 0 for a character with which the query cannot begin: most characters of most names */
  first: Int32Array;
}

/** @param chars folded, at least one */
export function compileQuery(alphabet: Alphabet, chars: readonly string[]): CompiledQuery {
  const literal = Int32Array.from(chars, (char) => alphabet.idOf(char) ?? -1);
  const length = chars.length > MOST_TYPED ? 0 : chars.length;
  const initials = new Int32Array(alphabet.size * length);
  const typed = new Int32Array(alphabet.size * length);
  const allow = (table: Int32Array, ids: readonly number[] | undefined, from: number, until: number) => {
    for (const id of ids ?? []) table[id * length + from]! |= 1 << until;
  };
  for (let p = 0; p < length; p++) {
    const rest = chars.slice(p, p + LONGEST_READING).join('');
    const own = literal[p]! < 0 ? [] : [literal[p]!];
    for (const table of [initials, typed]) {
      allow(table, own, p, p + 1);
      for (const width of [1, 2]) {
        if (p + width > length) continue;
        allow(table, alphabet.byInitial.get(chars.slice(p, p + width).join('')), p, p + width);
      }
    }
    for (let width = 1; width <= LONGEST_READING && p + width <= length; width++) {
      allow(typed, alphabet.byReading.get(chars.slice(p, p + width).join('')), p, p + width);
    }
    if (length - p < LONGEST_READING) allow(typed, alphabet.byBeginning.get(rest), p, length);
  }
  const first = new Int32Array(alphabet.size);
  if (length === 0 && literal[0]! >= 0) first[literal[0]!] = 1;
  for (let id = 0; length > 0 && id < first.length; id++) first[id] = typed[id * length]!;
  return { length: chars.length, literal, initials, typed, first };
}
