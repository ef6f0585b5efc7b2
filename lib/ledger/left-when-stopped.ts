import { minutesPerWorkingDay, type OfficeCalendar } from '../calendar/office-calendar';
import { workingMinutesBetween } from '../calendar/working-time';
import type { Limit } from './limit';
import type { EventKind } from './transitions';

/** What was left of a limit when the clock was stopped. */
export interface LeftLimit {
  /** at least one working hour: nobody is given none */
  limit: Limit;
  wasOverdue: boolean;
}

interface Told {
  kind: EventKind;
  at: Date;
  /** until when, where the event says so */
  dueAt: Date | null;
}

const STOPS: readonly EventKind[] = ['hold', 'escalate'];

/**
 * How much of its limit an issue on hold or sent up had left when its clock was stopped, so that it can go on with that: whole working
 * days where it comes to those, else working hours, rounded up. Null where no limit ran.
 *
 * @param events of the issue, in their order
 */
export function leftWhenStopped(events: readonly Told[], calendar: OfficeCalendar): LeftLimit | null {
  const stopped = events.findLastIndex(({ kind }) => STOPS.includes(kind));
  if (stopped < 0) return null;
  const before = events.slice(0, stopped);
  const start = before.findLastIndex(({ kind }) => STOPS.includes(kind) || kind === 'return');
  const dueAt = before.slice(start + 1).findLast((event) => event.dueAt !== null)?.dueAt;
  if (!dueAt) return null;
  const { at } = events[stopped]!;
  const minutes = dueAt > at ? workingMinutesBetween(at, dueAt, calendar) : 0;
  const day = minutesPerWorkingDay(calendar);
  const limit: Limit =
    minutes > 0 && minutes % day === 0
      ? { amount: minutes / day, unit: 'working_day' }
      : { amount: Math.max(1, Math.ceil(minutes / 60)), unit: 'working_hour' };
  return { limit, wasOverdue: dueAt <= at };
}
