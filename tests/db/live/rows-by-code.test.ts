import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachRowBetween, type RowRange, rowsBetween } from '@/db/live/row-set';
import { RowsByCode } from '@/db/live/rows-by-code';

const MOST = 400;
/** Level and severity of a matter, and something above: few values that many rows share, and many that few do. */
const anyCodes = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4000 })), { maxLength: MOST })
  .map((codes) => Uint32Array.from(codes));
const anyPart = fc.constantFrom(
  { shift: 0, mask: 7 },
  { shift: 3, mask: 3 },
  { shift: 5, mask: 2 ** 31 - 1 },
);
const anyParts = fc.uniqueArray(fc.oneof(fc.nat(8), fc.nat(140)), { maxLength: 12 });
const allow = (parts: number[]) => Uint8Array.from({ length: 150 }, (_, part) => +parts.includes(part));
const anyRange = fc
  .tuple(fc.nat(MOST), fc.nat(MOST))
  .map(([one, other]) => ({ from: Math.min(one, other), until: Math.max(one, other) }));

/** The rows as one would find them by looking at each. */
const lookedAt = (
  codes: Uint32Array,
  { shift, mask }: { shift: number; mask: number },
  parts: number[],
  { from, until }: RowRange,
) =>
  [...codes.keys()].filter(
    (row) => row >= from && row < until && parts.includes((codes[row]! >>> shift) & mask),
  );

function put(rows: RowsByCode, parts: number[], range: RowRange): number[] {
  const set = rowsBetween(range.from, range.until);
  set.words.fill(0);
  rows.known(allow(parts)).addTo(set);
  const found: number[] = [];
  eachRowBetween(set, range.from, range.until, (row) => found.push(row));
  return found;
}

describe('the rows that have a part of a code', () => {
  it('are those that one finds by looking at each, and as many as is said', () =>
    fc.assert(
      fc.asyncProperty(anyCodes, anyPart, anyParts, anyRange, async (codes, part, parts, range) => {
        const rows = (await RowsByCode.of(codes, part, () => true))!;
        const expected = lookedAt(codes, part, parts, range);
        expect(put(rows, parts, range)).toEqual(expected);
        expect(rows.known(allow(parts)).rows).toBe(
          lookedAt(codes, part, parts, { from: 0, until: MOST }).length,
        );
      }),
    ));

  it('follow the codes of some rows, and leave what was known of the former ones as it was', () =>
    fc.assert(
      fc.asyncProperty(anyCodes, anyCodes, anyPart, anyParts, async (former, others, part, parts) => {
        const before = (await RowsByCode.of(former, part, () => true))!;
        const written = [...others.keys()].filter((row) => row < former.length && row % 3 === 0);
        const codes = former.slice();
        for (const row of written) codes[row] = others[row]!;
        const after = before.changed(former, codes, written);
        const all = { from: 0, until: former.length };
        expect(put(after, parts, all)).toEqual(lookedAt(codes, part, parts, all));
        expect(after.known(allow(parts)).rows).toBe(lookedAt(codes, part, parts, all).length);
        expect(put(before, parts, all)).toEqual(lookedAt(former, part, parts, all));
      }),
    ));

  it('are not put together for somebody who no longer wants them', async () => {
    expect(await RowsByCode.of(new Uint32Array(10), { shift: 0, mask: 7 }, () => false)).toBeNull();
  });
});
