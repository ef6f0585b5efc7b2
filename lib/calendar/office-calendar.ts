/** One stretch of office hours, in minutes after local midnight. */
export interface OfficeHours {
  fromMinute: number;
  untilMinute: number;
}

/** By what the office reckons its limits: its zone (IANA) and the hours in which it works on a working day. */
export interface OfficeCalendar {
  timeZone: string;
  /** In order, not touching. */
  hours: readonly OfficeHours[];
}

/** 08:30–12:00 and 14:30–18:00, the usual hours of an office in Henan: a working day has seven working hours. */
const DEFAULT_HOURS: readonly OfficeHours[] = [
  { fromMinute: 8 * 60 + 30, untilMinute: 12 * 60 },
  { fromMinute: 14 * 60 + 30, untilMinute: 18 * 60 },
];

/** @param timeZone IANA name, e.g. `Asia/Shanghai` */
export function officeCalendar(timeZone: string, hours = DEFAULT_HOURS): OfficeCalendar {
  return { timeZone, hours };
}

/** Working minutes in one working day. */
export function minutesPerWorkingDay(calendar: OfficeCalendar): number {
  return calendar.hours.reduce((sum, { fromMinute, untilMinute }) => sum + untilMinute - fromMinute, 0);
}

/** The minute of the day at which the office closes. */
export function closingMinute(calendar: OfficeCalendar): number {
  return calendar.hours.at(-1)!.untilMinute;
}
