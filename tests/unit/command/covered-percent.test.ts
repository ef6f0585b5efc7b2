import { expect, it } from 'vitest';
import { coveredPercent } from '@/app/(work)/command/_state/covered-percent';

it('a coverage is never told higher than it is', () => {
  expect(coveredPercent({ visited: 173, of: 178 })).toBe(97);
  expect(coveredPercent({ visited: 9999, of: 10_000 })).toBe(99);
  expect(coveredPercent({ visited: 178, of: 178 })).toBe(100);
});
