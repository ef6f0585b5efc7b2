import { dayNumberOf, localInstant } from '../../../lib/calendar/local-day';
import { type OfficeCalendar, officeCalendar } from '../../../lib/calendar/office-calendar';
import { isWorkingDay } from '../../../lib/calendar/working-day';

export const TIME_ZONE = 'Asia/Shanghai';
export const NUMBER_PREFIX = 'LJ';
const CAMPAIGN_DAYS = 35;
const CLOCK_MINUTE = 17 * 60;

/** The five weeks of the demo. Days are local day numbers. */
export interface Campaign {
  calendar: OfficeCalendar;
  firstDay: number;
  lastDay: number;
  /** 17:00 of the last day: nothing in the demo lies after it. */
  clock: Date;
  /** Days of the campaign on which offices work. */
  workingDays: readonly number[];
  days: readonly number[];
}

/** @param asOf the last day, `YYYY-MM-DD`. Throws RangeError when it does not exist. */
export function planCampaign(asOf: string): Campaign {
  const lastDay = dayNumberOf(asOf);
  const firstDay = lastDay - CAMPAIGN_DAYS + 1;
  const days = Array.from({ length: CAMPAIGN_DAYS }, (_, i) => firstDay + i);
  return {
    calendar: officeCalendar(TIME_ZONE),
    firstDay,
    lastDay,
    clock: localInstant(lastDay, CLOCK_MINUTE, TIME_ZONE),
    workingDays: days.filter(isWorkingDay),
    days,
  };
}

/** 0 to 4 */
export const weekOf = (campaign: Campaign, day: number) => Math.floor((day - campaign.firstDay) / 7);

/** A minute of a local day as an instant. */
export const instantOf = (day: number, minute: number) => localInstant(day, minute, TIME_ZONE);
