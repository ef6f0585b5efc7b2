import type { Allowed, FacetChoice } from './facet-parts';
import type { IssueColumns } from './issue-columns';
import type { Codes } from './lit-rows';
import { bitCount, keepRows, lowestBit, type RowSet, WORD_ROWS } from './row-set';
import { NO_LIGHT, type Standing } from './standing';

/** The codes of a column that are let through. */
export interface CodeTest {
  column: 'standing' | 'light' | 'matter' | 'place' | 'road' | 'crossing' | 'channels' | 'tags';
  allowed: Allowed;
  /** the same by the values of a facet whose rows may be listed */
  choice?: FacetChoice;
}

/** What a row must be to pass one part of a filter. */
export type RowTest =
  | CodeTest
  /** it passes when any of these lets it through */
  | { column: 'any'; of: readonly CodeTest[] }
  /** local day numbers, both included, within ± LAST_DAY */
  | { column: 'openedDay' | 'dueDay'; from: number; until: number }
  | { column: 'row'; rows: RowSet };

/** Far beyond any day, and so near that no difference of two days needs more than 32 bits. */
export const LAST_DAY = 2 ** 30;

/** Takes the rows out of a set that a test refuses. Where 32 rows have gone already it costs nothing. */
export function keepPassing(rows: RowSet, columns: IssueColumns, standing: Standing, test: RowTest): void {
  switch (test.column) {
    case 'standing':
      keepCodes(rows, standing.standing, test.allowed);
      break;
    case 'matter':
      keepCodes(rows, standing.matter, test.allowed);
      break;
    case 'place':
    case 'road':
    case 'crossing':
      keepCodes(rows, columns[test.column], test.allowed);
      break;
    case 'channels':
    case 'tags':
      keepSets(rows, columns[test.column], test.allowed);
      break;
    case 'light':
      keepLights(rows, standing, test.allowed);
      break;
    case 'openedDay':
    case 'dueDay':
      keepDays(rows, columns[test.column], test.from, test.until);
      break;
    case 'any':
      keepAny(rows, columns, standing, test.of);
      break;
    case 'row':
      keepRows(rows, test.rows);
      break;
  }
}

function keepAny(rows: RowSet, columns: IssueColumns, standing: Standing, tests: readonly CodeTest[]): void {
  const any = new Int32Array(rows.words.length);
  for (const test of tests) {
    const one = { first: rows.first, words: rows.words.slice() };
    keepPassing(one, columns, standing, test);
    for (let word = 0; word < any.length; word++) any[word]! |= one.words[word]!;
  }
  rows.words.set(any);
}

// One function for each type of array: a loop over one type alone is several times quicker than one over any. None of them
// branches on a row, because which rows pass cannot be foretold. Eight rows are looked at in one expression, so that the processor
// need not wait for one before it reads the next: a third less time. JavaScript shifts by the lowest five bits of a number.

const AT_ONCE = 8;

/** So many rows are sooner looked at one by one than all 32. */
const FEW = 6;

function passingOfFew(bits: number, base: number, codes: Codes, allowed: Allowed): number {
  let passing = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const row = base + lowestBit(rest);
    passing |= allowed[codes[row]!]! << row;
  }
  return passing;
}

function keepCodes({ first, words }: RowSet, codes: Uint32Array, allowed: Allowed): void {
  for (let word = 0; word < words.length; word++) {
    const bits = words[word]!;
    if (bits === 0) continue;
    if (bitCount(bits) <= FEW) {
      words[word] = passingOfFew(bits, first + word * WORD_ROWS, codes, allowed);
      continue;
    }
    const from = first + word * WORD_ROWS;
    const until = Math.min(from + WORD_ROWS, codes.length);
    let passing = 0;
    let row = from;
    for (; row <= until - AT_ONCE; row += AT_ONCE) {
      passing |=
        (allowed[codes[row]!]! |
          (allowed[codes[row + 1]!]! << 1) |
          (allowed[codes[row + 2]!]! << 2) |
          (allowed[codes[row + 3]!]! << 3) |
          (allowed[codes[row + 4]!]! << 4) |
          (allowed[codes[row + 5]!]! << 5) |
          (allowed[codes[row + 6]!]! << 6) |
          (allowed[codes[row + 7]!]! << 7)) <<
        row;
    }
    for (; row < until; row++) passing |= allowed[codes[row]!]! << row;
    words[word]! &= passing;
  }
}

function keepSets({ first, words }: RowSet, codes: Uint16Array, allowed: Allowed): void {
  for (let word = 0; word < words.length; word++) {
    const bits = words[word]!;
    if (bits === 0) continue;
    if (bitCount(bits) <= FEW) {
      words[word] = passingOfFew(bits, first + word * WORD_ROWS, codes, allowed);
      continue;
    }
    const from = first + word * WORD_ROWS;
    const until = Math.min(from + WORD_ROWS, codes.length);
    let passing = 0;
    let row = from;
    for (; row <= until - AT_ONCE; row += AT_ONCE) {
      passing |=
        (allowed[codes[row]!]! |
          (allowed[codes[row + 1]!]! << 1) |
          (allowed[codes[row + 2]!]! << 2) |
          (allowed[codes[row + 3]!]! << 3) |
          (allowed[codes[row + 4]!]! << 4) |
          (allowed[codes[row + 5]!]! << 5) |
          (allowed[codes[row + 6]!]! << 6) |
          (allowed[codes[row + 7]!]! << 7)) <<
        row;
    }
    for (; row < until; row++) passing |= allowed[codes[row]!]! << row;
    words[word]! &= passing;
  }
}

/** Only rows that have a light are looked at: of most issues it is known that they have none. */
function keepLights({ first, words }: RowSet, { light, lit }: Standing, allowed: Allowed): void {
  const at = first >>> 5;
  const isNoneAllowed = allowed[NO_LIGHT] === 1;
  for (let word = 0; word < words.length; word++) {
    const bits = words[word]!;
    if (bits === 0) continue;
    const base = first + word * WORD_ROWS;
    let passing = isNoneAllowed ? bits & ~lit.words[at + word]! : 0;
    for (let rest = bits & lit.words[at + word]!; rest !== 0; rest &= rest - 1) {
      const row = base + lowestBit(rest);
      passing |= allowed[light[row]!]! << row;
    }
    words[word] = passing;
  }
}

/** A day outside of the range makes one of two differences negative; their sign bits tell. */
function keepDays({ first, words }: RowSet, days: Int32Array, firstDay: number, lastDay: number): void {
  for (let word = 0; word < words.length; word++) {
    if (words[word] === 0) continue;
    const from = first + word * WORD_ROWS;
    const until = Math.min(from + WORD_ROWS, days.length);
    let refused = 0;
    for (let row = from; row < until; row++) {
      const day = days[row]!;
      refused |= (((day - firstDay) | (lastDay - day)) >>> 31) << row;
    }
    words[word]! &= ~refused;
  }
}
