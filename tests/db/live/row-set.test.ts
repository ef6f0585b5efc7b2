import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSet, hasRow, keepRows, listRows, nextRow, rowsBetween } from '@/db/live/row-set';

const MOST = 300;
const range = fc
  .tuple(fc.nat(MOST), fc.nat(MOST))
  .map(([one, other]) => ({ from: Math.min(one, other), until: Math.max(one, other) }));

const numbersOf = ({ from, until }: { from: number; until: number }) =>
  Array.from({ length: until - from }, (_, i) => from + i);

describe('a set of rows', () => {
  it('is counted, listed, stepped through and asked for each row, whatever range it was made of', () => {
    fc.assert(
      fc.property(range, range, (wide, kept) => {
        const rows = rowsBetween(wide.from, wide.until);
        const other = rowsBetween(0, MOST + 1);
        other.words.fill(0);
        const { first, words } = rowsBetween(kept.from, kept.until);
        other.words.set(words, first / 32);
        keepRows(rows, other);

        const expected = numbersOf(wide).filter((row) => row >= kept.from && row < kept.until);
        expect(countSet(rows)).toBe(expected.length);
        expect([...listRows(rows, new Int32Array(MOST + 1))]).toEqual(expected);
        expect(numbersOf(wide).filter((row) => hasRow(rows, row))).toEqual(expected);
        const stepped: number[] = [];
        const { from, until } = wide;
        for (let row = nextRow(rows, from, until); row < until; row = nextRow(rows, row + 1, until))
          stepped.push(row);
        expect(stepped).toEqual(expected);
      }),
    );
  });
});
