import { expect, it } from 'vitest';
import { isStockOfDays, weekChange } from '@/app/(work)/command/_state/week-change';
import { STATE_GROUPS } from '@/lib/contract/filter';
import { DEFAULT_FILTER } from '@/lib/view-state/view';

it('compares the open stock with that of a week ago, when the days reach so far back', () => {
  const series = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      day: `2026-08-${i + 1}`,
      opened: 0,
      closed: 0,
      reopened: 0,
      moved: 0,
      open: 10 * i,
    }));
  expect(weekChange(series(8), null)).toBe(70);
  expect(weekChange(series(7), null)).toBeNull();
});

it('knows that the days count every light and all that is open, and so no filter of lights or states', () => {
  expect(isStockOfDays(DEFAULT_FILTER)).toBe(true);
  expect(isStockOfDays({ ...DEFAULT_FILTER, state: [...DEFAULT_FILTER.state].reverse() })).toBe(true);
  expect(isStockOfDays({ ...DEFAULT_FILTER, light: ['red'] })).toBe(false);
  expect(isStockOfDays({ ...DEFAULT_FILTER, state: ['on_hold'] })).toBe(false);
  expect(isStockOfDays({ ...DEFAULT_FILTER, state: [] })).toBe(false);
  expect(isStockOfDays({ ...DEFAULT_FILTER, state: [...STATE_GROUPS.closed] })).toBe(false);
});
