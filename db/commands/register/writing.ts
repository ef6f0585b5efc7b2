import type { Actor } from '../../../lib/authority/ledger-actions';
import { localDay } from '../../../lib/calendar/local-day';
import type { OfficeCalendar } from '../../../lib/calendar/office-calendar';

/** Somebody writes something down. */
export interface Writing {
  actor: Actor & { personId: number };
  /** by which a repetition is known */
  key: string;
  /** what the office's clock shows */
  now: Date;
  calendar: OfficeCalendar;
  /** of the office's ledger numbers */
  numberPrefix: string;
}

/** The year in which something enters the ledger, by which it is numbered. */
export const yearOf = ({ now, calendar }: Writing): number =>
  Number(localDay(now, calendar.timeZone).slice(0, 4));
