import { dayNumberOf, isoDayOf } from '@/lib/calendar/local-day';
import type { IssueFilter } from '@/lib/contract/filter';
import type { Summary } from '@/lib/contract/summary';

type Days = Summary['days'];

/** The days that are drawn, as local day numbers; both ends belong to it. */
export interface TimeAxis {
  first: number;
  last: number;
}

export const axisOf = (days: Days): TimeAxis | null => {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { first: dayNumberOf(first.day), last: dayNumberOf(last.day) } : null;
};

export const countOfDays = ({ first, last }: TimeAxis): number => last - first + 1;

export const clampDay = (day: number, { first, last }: TimeAxis): number =>
  Math.min(last, Math.max(first, day));

/** Where the middle of a day lies on the axis, 0 to 1. */
export const shareOfDay = (day: number, axis: TimeAxis): number =>
  (clampDay(day, axis) - axis.first + 0.5) / countOfDays(axis);

/** The day whose band a place on the axis lies in; beyond the ends the first or the last. */
export const dayAtShare = (share: number, axis: TimeAxis): number =>
  clampDay(axis.first + Math.floor(share * countOfDays(axis)), axis);

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The day that a key of a slider leads to: a day, a week, or an end; null when the key is none of a slider's. */
export function steppedDay(day: number, key: string, axis: TimeAxis): number | null {
  const step = STEPS[key];
  return step === undefined ? null : clampDay(clampDay(day, axis) + step, axis);
}

/** The view's `asOf` for a day: the last day is the present, which needs no saying. */
export const asOfOn = (day: number, { last }: TimeAxis): string | null =>
  day >= last ? null : isoDayOf(day);

/** The day that a view shows. */
export const shownDay = (asOf: string | null, axis: TimeAxis): number =>
  asOf === null ? axis.last : clampDay(dayNumberOf(asOf), axis);

/** Days on which something was registered, both included. */
export interface Period {
  from: number;
  until: number;
}

/** The period of a filter on the axis; an end that the filter leaves open is the axis's own. */
export function periodOf(
  { openedFrom, openedUntil }: Pick<IssueFilter, 'openedFrom' | 'openedUntil'>,
  axis: TimeAxis,
): Period {
  return {
    from: openedFrom === null ? axis.first : clampDay(dayNumberOf(openedFrom), axis),
    until: openedUntil === null ? axis.last : clampDay(dayNumberOf(openedUntil), axis),
  };
}

/** The filter of a period given by its ends in any order; what reaches an end of the axis is left open there. */
export function filterOfPeriod(
  one: number,
  other: number,
  axis: TimeAxis,
): Pick<IssueFilter, 'openedFrom' | 'openedUntil'> {
  const from = Math.min(one, other);
  const until = Math.max(one, other);
  return {
    openedFrom: from <= axis.first ? null : isoDayOf(from),
    openedUntil: until >= axis.last ? null : isoDayOf(until),
  };
}

const TICK_STEPS_DAYS = [1, 2, 5, 7, 14, 30, 60, 90];

/** Days that are named below the axis, evenly, at most `most` of them. */
export function tickDays(axis: TimeAxis, most: number): number[] {
  const count = countOfDays(axis);
  const step = TICK_STEPS_DAYS.find((days) => count / days <= most) ?? Math.ceil(count / most);
  const ticks: number[] = [];
  for (let day = axis.first; day <= axis.last; day += step) ticks.push(day);
  return ticks;
}

/** A round figure at or above the greatest count, which half of is whole: what the height of the chart stands for. */
export function niceMost(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const steps = power === 1 ? [2, 4, 6, 8, 10] : [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];
  return (steps.find((step) => step * power >= most) ?? 10) * power;
}
