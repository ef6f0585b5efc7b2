import type { Dictionary } from '@/lib/contract/dictionary';
import { type AreaKind, NONE } from '@/lib/contract/filter';
import type { ViewProblem } from '@/lib/view-state/read-view';
import type { View } from '@/lib/view-state/view';

const CODE_FACETS = { category: 'categories', unit: 'units', channel: 'channels', tag: 'tags' } as const;
const AREA_LISTS: Record<AreaKind, 'communities' | 'grids' | 'buildings' | 'roads' | 'crossings'> = {
  community: 'communities',
  grid: 'grids',
  building: 'buildings',
  road: 'roads',
  crossing: 'crossings',
};

/** Leaves aside the codes of a filter that nothing here is called by, and names them: such a link is from elsewhere. */
export function dropUnknown(view: View, dictionary: Dictionary): { view: View; problems: ViewProblem[] } {
  const problems: ViewProblem[] = [];
  const isKnown = (list: readonly { code: string }[], code: string) =>
    code === NONE || list.some((one) => one.code === code);
  const filter = { ...view.filter };
  for (const [facet, list] of Object.entries(CODE_FACETS) as [keyof typeof CODE_FACETS, 'units'][]) {
    filter[facet] = filter[facet].filter((code) => {
      const known = isKnown(dictionary[list], code);
      if (!known) problems.push({ parameter: facet, value: code });
      return known;
    });
  }
  filter.area = filter.area.filter(({ kind, code }) => {
    const known = isKnown(dictionary[AREA_LISTS[kind]], code);
    if (!known) problems.push({ parameter: 'area', value: `${kind}:${code}` });
    return known;
  });
  return { view: problems.length > 0 ? { ...view, filter } : view, problems };
}

/** Leaves aside a day that has not come yet, and names it; the present day needs no saying. */
export function dropFuture(view: View, today: string): { view: View; problems: ViewProblem[] } {
  if (view.asOf === null || view.asOf < today) return { view, problems: [] };
  const problems = view.asOf === today ? [] : [{ parameter: 'asOf', value: view.asOf }];
  return { view: { ...view, asOf: null }, problems };
}

/** Leaves aside the words of a filter for whoever may not see words, and names them: what he searches for he would learn of. */
export function dropWords<V extends Pick<View, 'filter'>>(
  view: V,
  { seesWords }: { seesWords: boolean },
): { view: V; problems: ViewProblem[] } {
  const { text } = view.filter;
  if (seesWords || text === '') return { view, problems: [] };
  return {
    view: { ...view, filter: { ...view.filter, text: '' } },
    problems: [{ parameter: 'text', value: text }],
  };
}
