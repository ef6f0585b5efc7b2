import { describe, expect, it } from 'vitest';
import { ROUTING_RULES } from '@/db/reference/routing-rules';
import {
  type RoutedIssue,
  type RoutingRule,
  reasonsOf,
  routedByData,
  routeIssue,
} from '@/lib/routing/route-issue';

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
  community: 'C1',
  tags: [],
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
  community: 'C1',
  tags: [],
};

const route = (issue: RoutedIssue, rules: readonly RoutingRule[] = ROUTING_RULES) => routeIssue(issue, rules);
const NOTHING: RoutingRule = {
  code: 'own_1',
  nameZh: '本所规定',
  nameEn: 'our own',
  when: { category: null, community: null, tag: null, minSeverity: null, isGraver: false, isRepeat: false },
  gives: { leadUnit: null, supportUnits: [], level: null, limit: null, limitPercent: null, isFast: false },
};
const own = (when: Partial<RoutingRule['when']>, gives: Partial<RoutingRule['gives']>): RoutingRule => ({
  ...NOTHING,
  when: { ...NOTHING.when, ...when },
  gives: { ...NOTHING.gives, ...gives },
});

describe('routing an issue by the rules that ship', () => {
  it('gives a blocked fire lane to the safety office, with the fire brigade beside it, fast, and says why', () => {
    const { reasons, ...rest } = route(fireLane);
    expect(rest).toEqual({
      leadUnit: 'safety',
      supportUnits: ['fire'],
      level: 'street',
      limit: { amount: 8, unit: 'working_hour' },
      isFast: true,
    });
    expect(reasons[0]).toEqual({ by: 'category_default_unit' });
    expect(reasons).toContainEqual(expect.objectContaining({ by: 'rule', nameZh: '消防通道：消防配合' }));
    expect(reasons.at(-1)).toEqual({ by: 'category_limit' });
  });

  it('halves the limit of an issue that is graver than its kind usually is', () => {
    const { limit, reasons } = route({ ...vendors, severity: 4 });
    expect(limit).toEqual({ amount: 2, unit: 'working_day' });
    expect(reasons).toContainEqual(expect.objectContaining({ nameEn: 'graver than usual: half the limit' }));
    expect(reasons).not.toContainEqual({ by: 'category_limit' });
  });

  it('calls the police to a repeated offender, and never a unit to help itself', () => {
    expect(route({ ...vendors, repeatOffender: true }).supportUnits).toEqual(['police']);
  });

  it('raises the level with a unit above the street', () => {
    const { level, reasons } = route({
      ...vendors,
      category: { ...vendors.category, unitLevel: 'district' },
    });
    expect(level).toBe('district');
    expect(reasons).toContainEqual({ by: 'unit_is_above_the_street' });
  });
});

describe('reasons in an event', () => {
  it('are read back as they were given, and the mark of a repeated offender is in none', () => {
    const given = route({ ...fireLane, repeatOffender: true });
    const said = routedByData(given);
    const told = given.reasons.filter(
      (reason) => reason.by !== 'rule' || reason.code !== 'repeat_joint_operation',
    );
    expect(told.length).toBe(given.reasons.length - 1);
    expect(reasonsOf(said, ROUTING_RULES)).toEqual(told);
    expect(JSON.stringify(said)).not.toContain('repeat');
  });

  it('are called as they were called then, whatever became of the rules since', () => {
    const given = route(fireLane);
    const renamed = ROUTING_RULES.map((rule) => ({ ...rule, nameZh: '改了名', nameEn: 'renamed' }));
    expect(reasonsOf(routedByData(given), renamed)).toEqual(given.reasons);
    expect(reasonsOf(routedByData(given), [])).toEqual(given.reasons);
  });

  it('of older events, which keep no name, are called as they are called now; an unknown one says nothing', () => {
    const { routedBy } = routedByData(route(fireLane));
    const renamed = ROUTING_RULES.map((rule) => ({ ...rule, nameZh: '改了名' }));
    const rules = reasonsOf({ routedBy }, renamed).filter(({ by }) => by === 'rule');
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(rule).toMatchObject({ nameZh: '改了名' });
    expect(reasonsOf({ routedBy: ['rule:gone'] }, ROUTING_RULES)).toEqual([]);
  });
});

describe("routing by an office's own rules", () => {
  it('of two that both hold the later one says who leads, and both call their helpers', () => {
    const { leadUnit, supportUnits, reasons } = route(vendors, [
      own({ category: 'L07' }, { leadUnit: 'market', supportUnits: ['police'] }),
      own({ community: 'C1' }, { leadUnit: 'property', supportUnits: ['fire'] }),
    ]);
    expect({ leadUnit, supportUnits }).toEqual({ leadUnit: 'property', supportUnits: ['police', 'fire'] });
    expect(reasons).not.toContainEqual({ by: 'category_default_unit' });
  });

  it.each<[string, Partial<RoutingRule['when']>, Partial<RoutedIssue>, boolean]>([
    ['its category', { category: 'L07' }, {}, true],
    ['another category', { category: 'L05' }, {}, false],
    ['its community', { community: 'C1' }, {}, true],
    ['another community', { community: 'C2' }, {}, false],
    ['a market', { tag: 'market' }, { tags: ['hot', 'market'] }, true],
    ['no market', { tag: 'market' }, { tags: ['hot'] }, false],
    ['grave enough', { minSeverity: 3 }, {}, true],
    ['not grave enough', { minSeverity: 4 }, {}, false],
    ['graver than usual', { isGraver: true }, { severity: 4 }, true],
    ['as grave as usual', { isGraver: true }, {}, false],
    ['repeated', { isRepeat: true }, { repeatOffender: true }, true],
    ['not repeated', { isRepeat: true }, {}, false],
    ['all that is said', { category: 'L07', community: 'C2' }, {}, false],
  ])('a rule holds by %s', (_, when, issue, holds) => {
    expect(route({ ...vendors, ...issue }, [own(when, { isFast: true })]).isFast).toBe(holds);
  });

  it('a limit of its own, and a part of it; never less than one', () => {
    const limited = (percent: number) =>
      route(vendors, [
        own({}, { limit: { amount: 5, unit: 'working_hour' } }),
        own({}, { limitPercent: percent }),
      ]).limit;
    expect(limited(50)).toEqual({ amount: 3, unit: 'working_hour' });
    expect(limited(1)).toEqual({ amount: 1, unit: 'working_hour' });
  });
});
