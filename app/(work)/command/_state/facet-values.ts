import type { Facet } from '@/lib/contract/filter';
import { LEVEL_CODES, NONE, SEVERITIES } from '@/lib/contract/filter';
import type { Summary } from '@/lib/contract/summary';
import { COUNTED_STATES, LIGHTS } from '@/lib/ledger/states';
import type { View } from '@/lib/view-state/view';
import type { Names } from './names';

export interface FacetValue {
  value: string;
  /** how many issues choosing it alone in its facet would leave */
  n: number;
}

/** Values that a facet always shows, even with none; the other facets show what there is. */
function fixedValues(facet: Facet, names: Names): readonly string[] {
  switch (facet) {
    case 'state':
      return COUNTED_STATES;
    case 'light':
      return LIGHTS;
    case 'level':
      return LEVEL_CODES;
    case 'severity':
      return SEVERITIES.toReversed();
    case 'community':
      return names.dictionary.communities.map(({ code }) => code);
    default:
      return [];
  }
}

/** What is chosen in a facet; communities are areas. */
export function chosenValues(view: View, facet: Facet): readonly string[] {
  if (facet === 'community') {
    return view.filter.area.filter(({ kind }) => kind === 'community').map(({ code }) => code);
  }
  return view.filter[facet].map(String);
}

/**
 * The values of a facet with their counts: in their own order where they have one, else most first, what nobody has
 * yet last, and chosen values even when nothing is left of them.
 */
export function facetValues(facet: Facet, summary: Summary, view: View, names: Names): FacetValue[] {
  const counts = new Map(summary.facets[facet].map(({ value, n }) => [value, n]));
  const fixed = fixedValues(facet, names);
  const known = fixed.length > 0 ? fixed : [...counts.keys()].filter((value) => value !== NONE);
  const values = [...new Set([...known, ...chosenValues(view, facet), ...(counts.has(NONE) ? [NONE] : [])])];
  const listed = values.map((value) => ({ value, n: counts.get(value) ?? 0 }));
  if (fixed.length > 0) return listed;
  return listed.sort(
    (one, other) => Number(one.value === NONE) - Number(other.value === NONE) || other.n - one.n,
  );
}
