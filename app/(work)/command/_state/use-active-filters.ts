'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatShortDay } from '@/app/_i18n/format-time';
import { STATE_GROUPS, sameSet } from '@/lib/contract/filter';
import { type ListFacet, toggleArea, toggleValue, withFilter } from '@/lib/view-state/change-view';
import { DEFAULT_FILTER, type View } from '@/lib/view-state/view';
import { useCommand } from './command-context';
import { useLabels } from './use-labels';

export interface ActiveFilter {
  key: string;
  label: string;
  /** the view once it is gone */
  without: View;
}

const LISTS: readonly ListFacet[] = ['light', 'category', 'unit', 'channel', 'severity', 'level', 'tag'];
const DAYS = [
  ['openedFrom', 'opened', 'since'],
  ['openedUntil', 'opened', 'till'],
  ['dueFrom', 'due', 'since'],
  ['dueUntil', 'due', 'till'],
] as const;

/** Everything that departs from the page's usual filter, in the order in which it is shown. */
export function useActiveFilters(): ActiveFilter[] {
  const t = useTranslations();
  const language = useLocale();
  const { view } = useCommand();
  const labels = useLabels();
  const { filter } = view;
  const group = (['closed', 'all'] as const).find((name) => sameSet(filter.state, STATE_GROUPS[name]));
  const states: ActiveFilter[] = sameSet(filter.state, DEFAULT_FILTER.state)
    ? []
    : [
        {
          key: 'state',
          label: group ? t(`filters.${group}`) : filter.state.map((state) => t(`state.${state}`)).join(' / '),
          without: withFilter(view, { state: DEFAULT_FILTER.state }),
        },
      ];
  const areas = filter.area.map((area) => ({
    key: `${area.kind}:${area.code}`,
    label: labels.place(area),
    without: toggleArea(view, area),
  }));
  const lists = LISTS.flatMap((facet) =>
    filter[facet].map(String).map((value) => ({
      key: `${facet}:${value}`,
      label: labels.value(facet, value),
      without: toggleValue(view, facet, value),
    })),
  );
  const text = filter.text
    ? [{ key: 'text', label: `“${filter.text}”`, without: withFilter(view, { text: '' }) }]
    : [];
  const days = DAYS.flatMap(([field, facet, words]) => {
    const day = filter[field];
    if (day === null) return [];
    const label = `${t(`facet.${facet}`)} ${t(`filters.${words}`, { day: formatShortDay(day, language) })}`;
    return [{ key: field, label, without: withFilter(view, { [field]: null }) }];
  });
  const located =
    filter.located === null
      ? []
      : [
          {
            key: 'located',
            label: t(filter.located ? 'filters.located' : 'filters.unlocated'),
            without: withFilter(view, { located: null }),
          },
        ];
  return [...states, ...areas, ...lists, ...text, ...days, ...located];
}
