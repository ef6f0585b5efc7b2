import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allocateColumns } from '@/db/live/issue-columns';
import { insertByNumber, orderByNumber } from '@/db/live/number-order';
import { NumberPool } from '@/db/live/number-pool';
import { rowsById } from '@/db/live/rows-by-id';

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

it('ledger numbers of any length and script are put in the order of their bytes, those that come later too', async () => {
  const numbers = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
    minLength: 1,
  });
  await fc.assert(
    fc.asyncProperty(numbers, fc.nat(), async (all, later) => {
      const columns = allocateColumns(all.length);
      const pool = new NumberPool(16);
      all.forEach((number, row) => {
        const bytes = new TextEncoder().encode(number);
        columns.id[row] = row + 1;
        columns.numberStart[row] = pool.add(bytes);
        columns.numberLength[row] = bytes.length;
      });
      const expected = [...all].sort(byBytes).map((number) => all.indexOf(number) + 1);
      const numbered = { columns, rowOfId: rowsById(columns.id), numbers: pool };
      const ordered = await orderByNumber(numbered);
      expect([...ordered]).toEqual(expected);
      const isLate = (id: number) => id > later % (all.length + 1);
      const late = expected.filter(isLate).reverse();
      const former = ordered.filter((id) => !isLate(id));
      expect([...insertByNumber(former, late, numbered)]).toEqual(expected);
    }),
  );
});
