'use client';
import type { Summary } from '@/lib/contract/summary';
import { summaryAddress } from '../../_state/addresses';
import { useCommand, useSummary } from '../../_state/command-context';
import { useResource } from '../../_state/use-resource';

interface EveryPlace {
  summary: Summary;
  /** false while the counts are those of the filtered places alone */
  isCounted: boolean;
}

/**
 * The counts of every place of the sub-district, whatever places are filtered: where they stand side by side each says what
 * is found when one goes there.
 */
export function useEveryPlace(): EveryPlace {
  const { view } = useCommand();
  const filtered = useSummary();
  const isWhole = view.filter.area.length === 0;
  const whole = summaryAddress({ ...view, filter: { ...view.filter, area: [] } });
  const { data, failure, isStale } = useResource<Summary>(isWhole ? null : whole);
  return isWhole
    ? { summary: filtered, isCounted: true }
    : { summary: data ?? filtered, isCounted: data !== null && failure === null && !isStale };
}
