import { dayNumberOf, localDay, startOfLocalDay } from '../../../lib/calendar/local-day';
import { FormRefusal } from '../../../lib/contract/form-refusal';

/** From when until when somebody belongs somewhere. */
export interface AssignmentSpan {
  from: Date;
  /** null: until further notice */
  until: Date | null;
}

/**
 * The instants of the days that a form names: from now, where it names today or none, until the end of its last day. That somebody
 * belonged to a place before, nobody can say afterwards.
 *
 * @param days local days, `YYYY-MM-DD`
 * @throws FormRefusal `day_past`
 */
export function assignmentSpan(
  days: { from?: string | undefined; until?: string | undefined },
  now: Date,
  timeZone: string,
): AssignmentSpan {
  const today = localDay(now, timeZone);
  for (const field of ['from', 'until'] as const) {
    const day = days[field];
    if (day !== undefined && day < today) throw new FormRefusal(field, day, 'day_past');
  }
  const { from = today, until } = days;
  return {
    from: from === today ? now : startOfLocalDay(dayNumberOf(from), timeZone),
    until: until === undefined ? null : startOfLocalDay(dayNumberOf(until) + 1, timeZone),
  };
}
