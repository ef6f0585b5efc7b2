import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '@/lib/contract/filter';
import {
  type InspectionView,
  inspectionHref,
  inspectionParameters,
  MOST_STOPS,
  readInspection,
} from '@/lib/view-state/inspection-view';

const read = (query: string) => readInspection(new URLSearchParams(query));

const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5 + 0);
const code = fc.constantFrom('L04', 'wuye', '源汇-1');
const anyView: fc.Arbitrary<InspectionView> = fc.record({
  at: fc.option(fc.tuple(degrees(180), degrees(85))),
  from: fc.option(fc.record({ kind: fc.constantFrom('building' as const, 'crossing' as const), code })),
  filter: fc
    .record({
      light: fc.subarray(['amber', 'green', 'grey', 'red'] as const),
      category: fc.subarray(['L01', 'L04']),
      unit: fc.subarray(['none', 'wuye']),
      area: fc.subarray([{ kind: 'community' as const, code: 'C1' }]),
    })
    .map((facets) => ({ ...NO_FILTER, ...facets })),
  window: fc.constantFrom('any' as const, 'now' as const, 'visible' as const),
  stops: fc.uniqueArray(fc.constantFrom('LJ-2026-00001', 'LJ-2026-00002', '工单, 3&4', 'a|b'), {
    maxLength: 4,
  }),
  show: fc.constantFrom('list' as const, 'map' as const, 'unlocated' as const),
  find: fc.constantFrom('', '新华', 'a b'),
  language: fc.constantFrom(null, 'zh-CN' as const, 'en' as const),
  theme: fc.constantFrom(null, 'dark' as const),
});

describe("an inspector's address", () => {
  it('says all that is shown, and nothing else: read back it is the same view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readInspection(inspectionParameters(view))).toEqual({ view, problems: [] });
        const { searchParams } = new URL(inspectionHref(view), 'http://guatu');
        expect(readInspection(searchParams).view).toEqual(view);
      }),
    );
  });

  it('names what it cannot understand, and keeps the rest', () => {
    const { view, problems } = read(
      'at=33.58&light=red,purple&window=always&from=street:X&stop=LJ-2026-00001',
    );
    expect(problems.map(({ parameter, value }) => `${parameter}=${value}`).sort()).toEqual([
      'at=33.58',
      'from=street:X',
      'light=purple',
      'window=always',
    ]);
    expect(view).toMatchObject({ at: null, from: null, window: 'any', stops: ['LJ-2026-00001'] });
    expect(view.filter.light).toEqual(['red']);
  });

  it('takes a place on earth and no other', () => {
    expect(read('at=114.03,33.58').view.at).toEqual([114.03, 33.58]);
    for (const bad of ['114.03', '114.03,33.58,3', '214,33', '33.58,114.03', 'a,b', '1e2,3']) {
      expect(read(`at=${bad}`).view.at).toBeNull();
    }
  });

  it('carries as many stops as a day has, and names those beyond', () => {
    const stops = Array.from({ length: MOST_STOPS + 2 }, (_, i) => `LJ-2026-${String(i).padStart(5, '0')}`);
    const { view, problems } = read(stops.map((stop) => `stop=${stop}`).join('&'));
    expect(view.stops).toEqual(stops.slice(0, MOST_STOPS));
    expect(problems.map(({ value }) => value)).toEqual(stops.slice(MOST_STOPS));
  });
});
