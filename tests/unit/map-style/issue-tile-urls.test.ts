import { describe, expect, it } from 'vitest';
import { tilesAsOf, tilesOfAllDays } from '@/lib/map-style/issue-tile-urls';

const PLAIN = '/tiles/issues/{z}/{x}/{y}.mvt';

describe('the address of a tile', () => {
  it('keeps its filter and its placeholders, and names the day', () => {
    expect(tilesAsOf(`${PLAIN}?light=red`, '2026-08-03')).toBe(`${PLAIN}?light=red&asOf=2026-08-03`);
    expect(tilesAsOf(PLAIN, '2026-08-03')).toBe(`${PLAIN}?asOf=2026-08-03`);
    expect(tilesOfAllDays(`${PLAIN}?light=red`)).toBe(`${PLAIN}?light=red&days=true`);
  });

  it('of the present is that of the filter', () => {
    expect(tilesAsOf(`${PLAIN}?light=red`, null)).toBe(`${PLAIN}?light=red`);
  });
});
