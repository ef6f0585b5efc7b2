import fc from 'fast-check';
import { expect, it } from 'vitest';
import { balanceOf } from '@/lib/ledger/balance';

const voice = fc.record({
  links: fc.nat({ max: 3 }),
  answeredAt: fc.option(fc.date({ noInvalidDate: true })),
});

it('counts every opinion exactly once, however many issues it led to', () => {
  fc.assert(
    fc.property(fc.array(voice), (opinions) => {
      const { linked, answered, waiting, ...rest } = balanceOf(opinions);
      expect(rest).toEqual({ opinions: opinions.length });
      expect(linked + answered + waiting).toBe(opinions.length);
      expect(linked).toBe(opinions.filter(({ links }) => links > 0).length);
    }),
  );
});
