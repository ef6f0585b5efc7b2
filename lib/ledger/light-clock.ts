import { dayNumberOf, startOfLocalDay } from '../calendar/local-day';
import type { OfficeCalendar } from '../calendar/office-calendar';
import { addWorkingDays } from '../calendar/working-time';
import type { LightClock } from './light';
import { type Limit, warnInstant } from './limit';
import type { IssueState, Light } from './states';

/** What of an issue decides its light from now until the next event. */
export interface LightCause {
  state: IssueState;
  openedAt: Date;
  limit: Limit | null;
  dueAt: Date | null;
  /** `YYYY-MM-DD` */
  reviewDate: string | null;
  /** The light as it stood when the unit said done; for `submitted` and `verified` only. */
  frozenLight: Light;
}

/** The three stored columns of the light (`base_light`, `amber_at`, `red_at`) that follow from a state. */
export function lightClock(cause: LightCause, calendar: OfficeCalendar): LightClock {
  switch (cause.state) {
    case 'registered':
      return { baseLight: 'grey', amberAt: addWorkingDays(cause.openedAt, 1, calendar), redAt: null };
    case 'dispatched':
    case 'in_progress':
    case 'rework':
      // only an imported ticket can run without being due
      return cause.dueAt === null
        ? { baseLight: 'green', amberAt: null, redAt: null }
        : {
            baseLight: 'green',
            amberAt: warnInstant(cause.dueAt, cause.limit, calendar),
            redAt: cause.dueAt,
          };
    case 'returned':
    case 'escalated':
      return { baseLight: 'grey', amberAt: null, redAt: null };
    case 'on_hold':
      return { baseLight: 'grey', amberAt: null, redAt: endOfDay(cause.reviewDate, calendar) };
    case 'submitted':
    case 'verified':
      return { baseLight: cause.frozenLight, amberAt: null, redAt: null };
    case 'written_off':
    case 'not_accepted':
    case 'merged':
      return { baseLight: 'none', amberAt: null, redAt: null };
  }
}

function endOfDay(isoDay: string | null, calendar: OfficeCalendar): Date | null {
  return isoDay === null ? null : startOfLocalDay(dayNumberOf(isoDay) + 1, calendar.timeZone);
}
