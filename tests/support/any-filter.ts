import fc from 'fast-check';
import type { Dictionary } from '@/lib/contract/dictionary';
import { type AreaRef, DAY_RANGES, type IssueFilter, LEVEL_CODES, NONE } from '@/lib/contract/filter';
import { COUNTED_STATES, LIGHTS } from '@/lib/ledger/states';

/** What ends before it begins is no filter. */
export function daysInOrder(filter: IssueFilter): IssueFilter {
  const ordered = { ...filter };
  for (const [from, until] of DAY_RANGES) {
    const [first, last] = [filter[from], filter[until]];
    if (first !== null && last !== null && last < first)
      Object.assign(ordered, { [from]: last, [until]: first });
  }
  return ordered;
}

/** Often nothing is chosen in a facet, sometimes one or two values. */
const few = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }) },
  );

const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code);

/** Filters over the codes of an office, unknown codes and empty answers included. */
export function anyFilter(dictionary: Dictionary, days: readonly string[]): fc.Arbitrary<IssueFilter> {
  const areas: AreaRef[] = [
    ...codesOf(dictionary.communities).map((code) => ({ kind: 'community' as const, code })),
    ...codesOf(dictionary.grids).map((code) => ({ kind: 'grid' as const, code })),
    ...codesOf(dictionary.buildings).map((code) => ({ kind: 'building' as const, code })),
    ...codesOf(dictionary.roads).map((code) => ({ kind: 'road' as const, code })),
    ...codesOf(dictionary.crossings).map((code) => ({ kind: 'crossing' as const, code })),
    { kind: 'community', code: NONE },
    { kind: 'building', code: NONE },
  ];
  const day = fc.constantFrom(...days);
  return fc
    .record({
      state: few(COUNTED_STATES),
      light: few(LIGHTS),
      category: few(codesOf(dictionary.categories)),
      channel: few([...codesOf(dictionary.channels), NONE]),
      unit: few([...codesOf(dictionary.units), NONE, 'no_such_unit']),
      level: few(LEVEL_CODES),
      severity: few([1, 2, 3, 4]),
      tag: few([...codesOf(dictionary.tags), NONE]),
      area: few(areas),
      text: fc.oneof(
        { weight: 8, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom('路灯', '巷 号', 'lj-2026', '100%', '\\', '_') },
      ),
      openedFrom: sometimes(day),
      openedUntil: sometimes(day),
      dueFrom: sometimes(day),
      dueUntil: sometimes(day),
      located: sometimes(fc.boolean()),
    })
    .map(daysInOrder);
}
