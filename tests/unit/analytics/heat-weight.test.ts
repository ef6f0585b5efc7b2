import { describe, expect, it } from 'vitest';
import { heatWeight } from '@/lib/analytics/heat-weight';

describe('what an issue weighs in the heat', () => {
  it('is one when issues are counted', () => {
    expect(heatWeight('count', 4, 60)).toBe(1);
  });
  it('is its severity, or doubles with thirty days of age, or both', () => {
    expect(heatWeight('severity', 3, 60)).toBe(3);
    expect(heatWeight('age', 3, 30)).toBe(2);
    expect(heatWeight('severity_age', 3, 30)).toBe(6);
  });
  it('grows no further after ninety days, and a day that lies ahead does not lighten it', () => {
    expect(heatWeight('age', 1, 4000)).toBe(4);
    expect(heatWeight('age', 1, -3)).toBe(1);
  });
});
