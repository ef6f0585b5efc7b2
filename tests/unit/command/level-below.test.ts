import { describe, expect, it } from 'vitest';
import { kindBelow, stepDown } from '@/app/(work)/command/_state/level-below';
import { drilledPlace } from '@/lib/view-state/change-view';
import { DEFAULT_VIEW } from '@/lib/view-state/view';

const below = { ...DEFAULT_VIEW, show: 'below' } as const;

describe('a step down out of a table of places', () => {
  it('stays on the places as long as there are any below, and comes to the issues of a building', () => {
    const community = stepDown(below, { kind: 'community', code: 'C1' });
    const grid = stepDown(community, { kind: 'grid', code: 'G1' });
    const building = stepDown(grid, { kind: 'building', code: 'B1' });
    expect([community, grid, building].map(({ show }) => show)).toEqual(['below', 'below', 'issues']);
    expect(drilledPlace(building)).toEqual({ kind: 'building', code: 'B1' });
  });

  it('leads out of the rows of a figure to the issues of the place', () => {
    const community = stepDown({ ...DEFAULT_VIEW, show: 'communities' }, { kind: 'community', code: 'C1' });
    expect(community.show).toBe('issues');
  });

  it('is not there below a building, a road or a crossing', () => {
    expect(kindBelow(null)).toBe('community');
    for (const kind of ['building', 'road', 'crossing'] as const)
      expect(kindBelow({ kind, code: 'X' })).toBeNull();
  });
});
