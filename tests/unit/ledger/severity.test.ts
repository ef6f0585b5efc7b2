import { expect, it } from 'vitest';
import { type Grade, severityOf } from '@/lib/ledger/severity';

const grades: Grade[] = [0, 1, 2];

it('is low without impact and hazard, and urgent with a great hazard whatever the impact', () => {
  expect(severityOf(0, 0)).toBe(1);
  for (const impact of grades) expect(severityOf(impact, 2)).toBe(4);
});

it('never falls when a grade rises', () => {
  for (const impact of grades) {
    for (const hazard of grades) {
      if (impact < 2)
        expect(severityOf((impact + 1) as Grade, hazard)).toBeGreaterThanOrEqual(severityOf(impact, hazard));
      if (hazard < 2)
        expect(severityOf(impact, (hazard + 1) as Grade)).toBeGreaterThanOrEqual(severityOf(impact, hazard));
    }
  }
});
