import type { IssueState, Light } from '../../../lib/ledger/states';
import type { Step } from './walk-road';

/** A stretch in which an issue stood in one state, minutes since 1970; the last has no end. */
export interface Period {
  state: IssueState;
  from: number;
  until: number | null;
  hasUnit: boolean;
  baseLight: Light;
  amberAt: number | null;
  redAt: number | null;
}

const DAY = 24 * 60;

/** The three columns of the light, by the rules of lib/ledger/fold-light, but in days of the calendar. */
function lightOf({ to, at, dueAt, reviewAt }: Step, limitMinutes: number, before: Period | undefined) {
  const none = { amberAt: null, redAt: null };
  switch (to) {
    case 'registered':
      return { baseLight: 'grey' as const, amberAt: at + DAY, redAt: null };
    case 'dispatched':
    case 'in_progress':
    case 'rework':
      return {
        baseLight: 'green' as const,
        amberAt: dueAt! - Math.max(DAY, Math.floor(limitMinutes / 5)),
        redAt: dueAt,
      };
    case 'submitted':
    case 'verified':
      return { baseLight: frozenAt(at, before!), ...none };
    case 'on_hold':
      return { baseLight: 'grey' as const, amberAt: null, redAt: reviewAt };
    case 'returned':
    case 'escalated':
      return { baseLight: 'grey' as const, ...none };
    default:
      return { baseLight: 'none' as const, ...none };
  }
}

function frozenAt(at: number, { baseLight, amberAt, redAt }: Period): Light {
  if (redAt !== null && redAt <= at) return 'red';
  return amberAt !== null && amberAt <= at ? 'amber' : baseLight;
}

/** What each step of a road made of the issue; a step that leads nowhere begins no period. */
export function foldPeriods(steps: readonly Step[], limitMinutes: number): Period[] {
  const periods: Period[] = [];
  for (const step of steps) {
    const before = periods.at(-1);
    if (before?.state === step.to) continue;
    if (before) before.until = step.at;
    const { to: state, at: from, hasUnit } = step;
    periods.push({ state, from, until: null, hasUnit, ...lightOf(step, limitMinutes, before) });
  }
  return periods;
}
