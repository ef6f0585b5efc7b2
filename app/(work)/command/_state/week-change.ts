import { type IssueFilter, sameSet } from '@/lib/contract/filter';
import type { Summary } from '@/lib/contract/summary';
import { DEFAULT_FILTER } from '@/lib/view-state/view';

export const isOpenStates = ({ state }: Pick<IssueFilter, 'state'>): boolean =>
  sameSet(state, DEFAULT_FILTER.state);

/** Whether the figures of this filter are those of the days, which know all that was open and neither light nor state. */
export const isStockOfDays = (filter: Pick<IssueFilter, 'state' | 'light'>): boolean =>
  isOpenStates(filter) && filter.light.length === 0;

/**
 * How many more issues are open on a day, or with null on the last, than at the end of the same weekday a week before;
 * null when the days do not reach so far back.
 */
export function weekChange(days: Summary['days'], day: string | null): number | null {
  const at = day === null ? days.length - 1 : days.findIndex((one) => one.day === day);
  const last = days[at];
  const before = days[at - 7];
  return last && before ? last.open - before.open : null;
}
