import { describe, expect, it } from 'vitest';
import { type Columns, columnsOf, rowsOf } from '@/lib/contract/columns';

const ROWS = [
  { code: 'B1', open: 3, red: 1 },
  { code: 'B2', open: 0, red: 0 },
];

describe('a table by columns', () => {
  it('is read as the rows that it was made of, in their order', () => {
    const table = columnsOf(['code', 'open', 'red'], ROWS);
    expect(table).toEqual({ code: ['B1', 'B2'], open: [3, 0], red: [1, 0] });
    expect(rowsOf(table)).toEqual(ROWS);
  });

  it('holds only the fields that are named', () => {
    expect(columnsOf(['code'], ROWS)).toEqual({ code: ['B1', 'B2'] });
  });

  it('has its columns also when it has no rows', () => {
    const table: Columns<{ code: string; open: number }> = columnsOf<
      { code: string; open: number },
      'code' | 'open'
    >(['code', 'open'], []);
    expect(table).toEqual({ code: [], open: [] });
    expect(rowsOf(table)).toEqual([]);
  });
});
