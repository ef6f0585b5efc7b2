import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kthSmallest } from '@/db/live/kth-smallest';

it('the value at a place of the sorted order is found without sorting, near the beginning and far behind', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.nat(), fc.constantFrom(1, 300), (some, position, times) => {
      const all = Float64Array.from(
        { length: some.length * times },
        (_, i) => some[i % some.length]! * (i % 7),
      );
      const k = position % all.length;
      expect(kthSmallest(all, k) === all.slice().sort()[k]).toBe(true);
    }),
  );
});
