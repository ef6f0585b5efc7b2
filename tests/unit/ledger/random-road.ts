import fc from 'fast-check';
import type { EventData, IssueStep } from '@/lib/ledger/event';
import type { IssueState } from '@/lib/ledger/states';
import { TRANSITIONS } from '@/lib/ledger/transitions';

/** What an event needs to say so that the fold makes sense. */
function dataOf(kind: string, at: Date, draw: number): EventData {
  const dueAt = new Date(at.getTime() + (1 + (draw % 9)) * 86_400_000).toISOString();
  const limit = {
    amount: 1 + (draw % 7),
    unit: draw % 2 ? ('working_day' as const) : ('working_hour' as const),
  };
  const leadUnit = ['property', 'safety', 'police'][draw % 3]!;
  switch (kind) {
    case 'register':
      return { category: 'L01', impactGrade: 1, hazardGrade: 0 };
    case 'import': {
      const daysBefore = (days: number) => new Date(at.getTime() - days * 86_400_000).toISOString();
      const past = { openedAt: daysBefore(draw % 30), closedAt: daysBefore(draw % 4) };
      return { category: 'L02', leadUnit, dueAt, reviewDate: '2026-12-01', ...past };
    }
    case 'classify':
      return { category: draw % 2 ? 'L03' : 'L04', hazardGrade: (draw % 3) as 0 | 1 | 2 };
    case 'dispatch':
    case 'take_back':
      return { leadUnit, supportUnits: draw % 2 ? ['fire'] : [], limit, dueAt };
    case 'resume':
    case 'verify_fail':
    case 'reopen':
      return { leadUnit, limit, dueAt };
    case 'grant_extension':
      return { dueAt };
    case 'hold':
      return { reviewDate: '2026-12-24' };
    case 'escalate':
      return { level: 'district', addressee: '区城市管理局' };
    case 'merge':
      return { mergedInto: 'LJ-2026-00001' };
    default:
      return {};
  }
}

/** A random walk over the permitted steps: the road of one issue, event by event. */
export const randomRoad: fc.Arbitrary<IssueStep[]> = fc
  .array(fc.record({ draw: fc.nat(), minutes: fc.integer({ min: 0, max: 6000 }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((draws) => {
    const steps: IssueStep[] = [];
    let from: IssueState | null = null;
    let time = Date.parse('2026-03-02T01:00:00Z');
    for (const { draw, minutes } of draws) {
      const open = TRANSITIONS.filter((transition) => transition.from === from);
      const { kind, to } = open[draw % open.length]!;
      time += minutes * 60_000;
      const at = new Date(time);
      steps.push({ sequence: steps.length + 1, kind, from, to, at, data: dataOf(kind, at, draw) });
      from = to;
    }
    return steps;
  });
