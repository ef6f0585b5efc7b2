import { describe, expect, it } from 'vitest';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { leftWhenStopped } from '@/lib/ledger/left-when-stopped';
import type { EventKind } from '@/lib/ledger/transitions';

const calendar = officeCalendar('Asia/Shanghai');
/** In the week of Monday, 3 August 2026; offices are open from 9 to 18 with their break. */
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 7, day, hour - 8));
const told = (kind: EventKind, when: Date, dueAt: Date | null = null) => ({ kind, at: when, dueAt });
const left = (...events: ReturnType<typeof told>[]) => leftWhenStopped(events, calendar);

describe('what was left of a limit when its clock was stopped', () => {
  it('is whole working days from end of day to end of day, over a weekend too', () => {
    const given = told('dispatch', at(5, 9), at(10, 18));
    expect(left(given, told('hold', at(6, 18)))).toEqual({
      limit: { amount: 2, unit: 'working_day' },
      wasOverdue: false,
    });
  });

  it('is working hours otherwise, a begun one counted whole', () => {
    const given = told('dispatch', at(4, 9), at(4, 18));
    const { limit } = left(given, told('hold', new Date(at(4, 16).getTime() + 30 * 60_000)))!;
    expect(limit).toEqual({ amount: 2, unit: 'working_hour' });
  });

  it('is the longer limit where more time was granted, and of the present unit after a return', () => {
    const granted = [told('dispatch', at(3, 9), at(4, 18)), told('grant_extension', at(4, 9), at(7, 18))];
    expect(left(...granted, told('escalate', at(6, 18)))!.limit).toEqual({ amount: 1, unit: 'working_day' });
    expect(left(...granted, told('return', at(5, 9)), told('escalate', at(6, 9)))).toBeNull();
  });

  it('is one hour where it had passed, and that is told', () => {
    expect(left(told('dispatch', at(3, 9), at(4, 18)), told('hold', at(6, 9)))).toEqual({
      limit: { amount: 1, unit: 'working_hour' },
      wasOverdue: true,
    });
  });

  it('is nothing where no limit ran, or the clock was never stopped', () => {
    expect(left(told('register', at(3, 9)), told('escalate', at(4, 9)))).toBeNull();
    expect(left(told('dispatch', at(3, 9), at(4, 18)))).toBeNull();
  });
});
