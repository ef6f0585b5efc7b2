import { describe, expect, it } from 'vitest';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import type { EventData } from '@/lib/ledger/event';
import { foldHistory, type IssuePeriod } from '@/lib/ledger/fold-history';
import { lightAt } from '@/lib/ledger/light';
import type { IssueState } from '@/lib/ledger/states';

const calendar = officeCalendar('Asia/Shanghai');
const OPENED = '2026-03-02T01:00:00.000Z';
const CLOSED = '2026-03-09T02:00:00.000Z';
const IMPORTED = '2026-06-01T08:00:00.000Z';

/** The periods of a ticket that was imported in a state: from, until, state. */
function periodsOf(to: IssueState, data: EventData): IssuePeriod[] {
  const at = new Date(IMPORTED);
  const step = { sequence: 1, kind: 'import', from: null, to, at } as const;
  return foldHistory(null, [{ ...step, data: { category: 'L01', ...data } }], calendar).periods;
}
const told = (periods: IssuePeriod[]) =>
  periods.map(({ from, until, state }) => [from.toISOString(), until?.toISOString() ?? null, state]);

describe('the past of an imported ticket', () => {
  it('begins when it was opened and, of a closed one, ends as open when it was closed', () => {
    expect(told(periodsOf('written_off', { openedAt: OPENED, closedAt: CLOSED }))).toEqual([
      [OPENED, CLOSED, 'registered'],
      [CLOSED, null, 'written_off'],
    ]);
  });

  it('counts as open until the import, from which on its state is known', () => {
    const [past, present] = periodsOf('in_progress', { openedAt: OPENED, leadUnit: 'property' });
    expect(told([past!, present!])).toEqual([
      [OPENED, IMPORTED, 'registered'],
      [IMPORTED, null, 'in_progress'],
    ]);
    expect([past?.leadUnit, present?.leadUnit]).toEqual([null, 'property']);
  });

  it('is one period when nothing is known to have changed', () => {
    expect(told(periodsOf('registered', { openedAt: OPENED }))).toEqual([[OPENED, null, 'registered']]);
    expect(told(periodsOf('not_accepted', { openedAt: OPENED, closedAt: OPENED }))).toEqual([
      [OPENED, null, 'not_accepted'],
    ]);
    expect(told(periodsOf('in_progress', {}))).toEqual([[IMPORTED, null, 'in_progress']]);
  });

  it('never reaches beyond the import, should a clock have been ahead', () => {
    const ahead = '2026-06-01T08:00:30.000Z';
    expect(told(periodsOf('written_off', { openedAt: ahead, closedAt: ahead }))).toEqual([
      [IMPORTED, null, 'written_off'],
    ]);
  });

  it('is grey, for nobody knows with whom it was, and red from the day on which it was due', () => {
    const dueAt = '2026-03-05T10:00:00.000Z';
    const [past] = periodsOf('written_off', { openedAt: OPENED, closedAt: CLOSED, dueAt });
    expect(lightAt(past!.light, new Date('2026-03-05T09:59:59Z'))).toBe('grey');
    expect(lightAt(past!.light, new Date(dueAt))).toBe('red');
    const [undated] = periodsOf('written_off', { openedAt: OPENED, closedAt: CLOSED });
    expect(lightAt(undated!.light, new Date(CLOSED))).toBe('grey');
  });
});
