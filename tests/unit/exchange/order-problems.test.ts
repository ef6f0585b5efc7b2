import { describe, expect, it } from 'vitest';
import { orderProblems } from '@/lib/exchange/order-problems';
import type { Problem } from '@/lib/exchange/problem';
import { planInvented, SMALL_HEADER } from '@/tests/support/import-input';

const at = (file: string, row: number | null, column: string | null): Problem => ({
  file,
  row,
  column,
  value: null,
  code: 'value_missing',
});

describe('the errors of an import', () => {
  it('come by file as they were given, then by row, then by column', () => {
    const sorted = [at('b', null, null), at('b', 2, 'x'), at('b', 2, 'y'), at('b', 10, 'a'), at('a', 1, 'a')];
    const shuffled = [3, 1, 4, 0, 2].map((index) => sorted[index]!);
    expect(orderProblems(shuffled, ['b', 'a'])).toEqual(sorted);
  });

  it('come so from several files, whichever check found them', () => {
    const { problems } = planInvented({
      places: { buildings: '编号,名称,户数\nB1,甲院,x\n,,1\nB3,丙院\nB4,丁院,y\n' },
      tickets: `${SMALL_HEADER}\n1,no,L01,registered,,\n2,2026-08-01 09:00,L77,registered,,\n3,no,L01,registered,,\n`,
    });
    expect(problems.map(({ file, row }) => `${file} ${row}`)).toEqual([
      'buildings.csv 2',
      'buildings.csv 3',
      'buildings.csv 4',
      'buildings.csv 5',
      'tickets.csv 2',
      'tickets.csv 3',
      'tickets.csv 4',
    ]);
  });
});
