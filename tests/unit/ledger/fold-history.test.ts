import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import type { EventData } from '@/lib/ledger/event';
import { foldHistory, type IssueHistory } from '@/lib/ledger/fold-history';
import { applyStep, type IssueFold } from '@/lib/ledger/fold-issue';
import { lightAt } from '@/lib/ledger/light';
import { isPermitted, nextState } from '@/lib/ledger/next-state';
import { type IssueState, isRunning } from '@/lib/ledger/states';
import type { EventKind } from '@/lib/ledger/transitions';
import { randomRoad } from './random-road';

const calendar = officeCalendar('Asia/Shanghai');

/** Only what the database would still hold open: what an event to come can change. */
const openPart = ({ issue, periods, spans }: IssueHistory): IssueHistory => ({
  issue,
  periods: periods.slice(-1),
  spans: spans.filter(({ until }) => until === null),
});

/** Walks a road of steps, an hour each. */
function walk(...steps: [kind: Exclude<EventKind, 'import'>, data?: EventData][]): IssueFold {
  let issue: IssueFold | null = null;
  for (const [kind, data = {}] of [['register', { category: 'L01' }], ...steps] as typeof steps) {
    const from: IssueState | null = issue?.state ?? null;
    const sequence: number = (issue?.version ?? 0) + 1;
    const at = new Date(Date.UTC(2026, 7, 3, sequence));
    issue = applyStep(issue, { kind, from, to: nextState(kind, from)!, sequence, at, data }, calendar);
  }
  return issue!;
}

describe('what an issue was sent up as', () => {
  const given = {
    leadUnit: 'property',
    limit: { amount: 3, unit: 'working_day' } as const,
    dueAt: '2026-08-06T10:00:00.000Z',
  };
  const sentUp: Parameters<typeof walk> = [
    ['dispatch', { ...given, level: 'street' }],
    ['escalate', { level: 'district', addressee: '区城管局' }],
  ];

  it('stands while it waits there', () => {
    const waiting = { state: 'escalated', level: 'district', escalatedTo: '区城管局' };
    expect(walk(...sentUp)).toMatchObject(waiting);
    expect(walk(...sentUp, ['escalation_reply'], ['comment'], ['classify'])).toMatchObject(waiting);
  });

  it('comes off when the work is taken back, and stays off when it fails the check or is reopened', () => {
    const street = { level: 'street', escalatedTo: null };
    const back: Parameters<typeof walk> = [...sentUp, ['take_back', given]];
    expect(walk(...back)).toMatchObject({ state: 'in_progress', ...street });
    expect(walk(...back, ['submit'], ['verify_fail', given])).toMatchObject({ state: 'rework', ...street });
    expect(walk(...back, ['submit'], ['verify_pass'], ['write_off'], ['reopen', given])).toMatchObject({
      state: 'in_progress',
      ...street,
    });
  });

  it('comes off when it is merged into another and separated again', () => {
    const merged: Parameters<typeof walk> = [...sentUp, ['merge', { mergedInto: 'LJ-2026-00001' }]];
    expect(walk(...merged)).toMatchObject({ state: 'merged', level: 'street', escalatedTo: null });
    expect(walk(...merged, ['split'])).toMatchObject({
      state: 'registered',
      level: 'street',
      escalatedTo: null,
    });
  });

  it('is the level of the unit that it is with, and of no unit once that one gives it back', () => {
    const away = { ...given, leadUnit: 'district_construction', level: 'district' as const };
    expect(walk(['dispatch', away], ['start'])).toMatchObject({ level: 'district', escalatedTo: null });
    expect(walk(['dispatch', away], ['return'])).toMatchObject({ state: 'returned', level: 'street' });
  });
});

describe('folding the events of an issue', () => {
  it('gives the same issue at once and step by step', () => {
    fc.assert(
      fc.property(randomRoad, (road) => {
        let issue: IssueFold | null = null;
        for (const step of road) {
          issue = applyStep(issue, step, calendar);
          expect(issue.state).toBe(step.to);
          expect(issue.version).toBe(step.sequence);
          expect(isPermitted(step.kind, step.from, step.to)).toBe(true);
        }
        expect(foldHistory(null, road, calendar).issue).toEqual(issue);
      }),
    );
  });

  it('goes on from what stands in the database as if all had come at once', () => {
    fc.assert(
      fc.property(randomRoad, fc.nat(), (road, cut) => {
        const at = 1 + (cut % road.length);
        const whole = foldHistory(null, road, calendar);
        const first = foldHistory(null, road.slice(0, at), calendar);
        const second = foldHistory(openPart(first), road.slice(at), calendar);
        expect(second.issue).toEqual(whole.issue);
        expect([...first.periods.slice(0, -1), ...second.periods]).toEqual(whole.periods);
        const ended = first.spans.filter(({ until }) => until !== null);
        expect(new Set([...ended, ...second.spans].map((span) => JSON.stringify(span)))).toEqual(
          new Set(whole.spans.map((span) => JSON.stringify(span))),
        );
      }),
    );
  });

  it('leaves periods without gap or overlap, of which the last is open and says what the issue says', () => {
    fc.assert(
      fc.property(randomRoad, (road) => {
        const { periods, issue } = foldHistory(null, road, calendar);
        periods.forEach((period, i) => {
          expect(period.until).toEqual(periods[i + 1]?.from ?? null);
          if (period.until) expect(period.until.getTime()).toBeGreaterThan(period.from.getTime());
        });
        expect(periods.at(-1)).toMatchObject({
          state: issue.state,
          leadUnit: issue.leadUnit,
          light: issue.light,
        });
      }),
    );
  });

  it('keeps a closing date exactly while closed, and a light exactly while open', () => {
    fc.assert(
      fc.property(randomRoad, (road) => {
        const { issue } = foldHistory(null, road, calendar);
        const isClosed = issue.state === 'written_off' || issue.state === 'not_accepted';
        expect(issue.closedAt !== null).toBe(isClosed);
        expect(issue.light.baseLight === 'none').toBe(isClosed || issue.state === 'merged');
      }),
    );
  });

  it('turns red only while a unit has it, unless a review is overdue', () => {
    fc.assert(
      fc.property(randomRoad, (road) => {
        const { issue } = foldHistory(null, road, calendar);
        const later = lightAt(issue.light, new Date('2030-01-01'));
        if (later === 'red' && issue.light.baseLight !== 'red') {
          expect(isRunning(issue.state) || issue.state === 'on_hold').toBe(true);
        }
      }),
    );
  });

  it('refuses an event that does not follow', () => {
    const at = new Date('2026-03-02T01:00:00Z');
    const register = {
      sequence: 1,
      kind: 'register',
      from: null,
      to: 'registered',
      at,
      data: { category: 'L01' },
    } as const;
    const issue = applyStep(null, register, calendar);
    const next = {
      sequence: 2,
      kind: 'comment',
      from: 'registered',
      to: 'registered',
      at,
      data: {},
    } as const;
    expect(() => applyStep(issue, { ...next, sequence: 3 }, calendar)).toThrow('does not follow');
    expect(() => applyStep(issue, { ...next, from: 'dispatched' }, calendar)).toThrow('does not follow');
    expect(() => applyStep(issue, { ...next, at: new Date(at.getTime() - 1) }, calendar)).toThrow(
      'lies before',
    );
    expect(() => applyStep(null, { ...register, data: {} }, calendar)).toThrow('names its category');
  });
});
