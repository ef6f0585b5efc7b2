import { describe, expect, it } from 'vitest';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { lightAt } from '@/lib/ledger/light';
import { type LightCause, lightClock } from '@/lib/ledger/light-clock';
import { warnInstant } from '@/lib/ledger/limit';
import { ISSUE_STATES } from '@/lib/ledger/states';

const calendar = officeCalendar('Asia/Shanghai');
const at = (local: string) => new Date(`${local}:00+08:00`);
const cause = (change: Partial<LightCause>): LightCause => ({
  state: 'in_progress',
  openedAt: at('2026-08-03T09:00'),
  limit: { amount: 3, unit: 'working_day' },
  dueAt: at('2026-08-06T18:00'),
  reviewDate: null,
  frozenLight: 'amber',
  ...change,
});
const lights = (change: Partial<LightCause>, ...times: string[]) => {
  const clock = lightClock(cause(change), calendar);
  return times.map((time) => lightAt(clock, at(time)));
};

describe('the light of an issue', () => {
  it('is green with a unit, amber within one working day of the limit, red from the limit on', () => {
    expect(
      lights({}, '2026-08-05T17:59', '2026-08-05T18:00', '2026-08-06T17:59', '2026-08-06T18:00'),
    ).toEqual(['green', 'amber', 'amber', 'red']);
  });

  it('warns a fifth of a long limit ahead', () => {
    const due = at('2026-08-24T18:00');
    expect(warnInstant(due, { amount: 15, unit: 'working_day' }, calendar)).toEqual(at('2026-08-19T18:00'));
    expect(warnInstant(due, { amount: 5, unit: 'working_day' }, calendar)).toEqual(at('2026-08-21T18:00'));
    expect(warnInstant(due, { amount: 4, unit: 'working_hour' }, calendar)).toEqual(at('2026-08-21T18:00'));
  });

  it('is grey when registered, amber when nobody has given it away by the end of the next working day', () => {
    expect(
      lights({ state: 'registered' }, '2026-08-04T17:59', '2026-08-04T18:00', '2026-09-01T00:00'),
    ).toEqual(['grey', 'amber', 'amber']);
  });

  it('is grey on hold until the review date has passed', () => {
    const held = { state: 'on_hold', reviewDate: '2026-08-20' } as const;
    expect(lights(held, '2026-08-20T23:59', '2026-08-21T00:00')).toEqual(['grey', 'red']);
  });

  it('is grey for good when returned or escalated, and stands still when submitted or verified', () => {
    expect(lights({ state: 'returned' }, '2027-01-01T00:00')).toEqual(['grey']);
    expect(lights({ state: 'escalated' }, '2027-01-01T00:00')).toEqual(['grey']);
    expect(lights({ state: 'submitted' }, '2027-01-01T00:00')).toEqual(['amber']);
    expect(lights({ state: 'verified' }, '2027-01-01T00:00')).toEqual(['amber']);
  });

  it('is out in the closed states and in no other', () => {
    const dark = ISSUE_STATES.filter((state) => lightClock(cause({ state }), calendar).baseLight === 'none');
    expect(dark).toEqual(['written_off', 'not_accepted', 'merged']);
  });
});
