import { describe, expect, it } from 'vitest';
import { type RoutedIssue, routeIssue } from '@/lib/routing/route-issue';

const fireLane: RoutedIssue = {
  category: {
    code: 'L05',
    unit: 'safety',
    unitLevel: 'street',
    limit: { amount: 8, unit: 'working_hour' },
    impactGrade: 0,
    hazardGrade: 2,
  },
  severity: 4,
  repeatOffender: false,
};
const vendors: RoutedIssue = {
  category: {
    code: 'L07',
    unit: 'urban_management',
    unitLevel: 'street',
    limit: { amount: 3, unit: 'working_day' },
    impactGrade: 2,
    hazardGrade: 0,
  },
  severity: 3,
  repeatOffender: false,
};

describe('routing an issue', () => {
  it('gives a blocked fire lane to the safety office, with the fire brigade beside it, and says why', () => {
    expect(routeIssue(fireLane)).toEqual({
      leadUnit: 'safety',
      supportUnits: ['fire'],
      level: 'street',
      limit: { amount: 8, unit: 'working_hour' },
      reasons: ['category_default_unit', 'category_needs_partner', 'category_limit'],
    });
  });

  it('halves the limit of an issue that is graver than its kind usually is', () => {
    const { limit, reasons } = routeIssue({ ...vendors, severity: 4 });
    expect(limit).toEqual({ amount: 2, unit: 'working_day' });
    expect(reasons).toContain('graver_than_usual_half_limit');
  });

  it('calls the police to a repeated offender, and never a unit to help itself', () => {
    expect(routeIssue({ ...vendors, repeatOffender: true }).supportUnits).toEqual(['police']);
  });

  it('raises the level with a unit above the street', () => {
    const route = routeIssue({ ...vendors, category: { ...vendors.category, unitLevel: 'district' } });
    expect(route.level).toBe('district');
    expect(route.reasons).toContain('unit_is_above_the_street');
  });
});
