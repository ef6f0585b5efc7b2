import type { OfficeCalendar } from '../calendar/office-calendar';
import type { IssueStep } from './event';
import { applyStep, type IssueFold } from './fold-issue';
import type { LightClock } from './light';
import type { IssueState } from './states';

/** What is known of an issue from one instant until another; `until` is null for what holds now. */
export interface IssuePeriod {
  from: Date;
  until: Date | null;
  state: IssueState;
  category: string;
  leadUnit: string | null;
  light: LightClock;
}

/** For how long a unit led or supported an issue. */
export interface UnitSpan {
  unit: string;
  part: 'lead' | 'support';
  from: Date;
  until: Date | null;
}

/** An issue with its past: as much of it as a further event can still change. */
export interface IssueHistory {
  issue: IssueFold;
  /** In order, without gaps; the last is open. */
  periods: IssuePeriod[];
  spans: UnitSpan[];
}

const UNIT_IS_FREE: readonly IssueState[] = ['written_off', 'not_accepted', 'merged'];

/**
 * Folds events onto an issue. `before` may hold only the open period and the open spans of the past: the first
 * period returned is then that one, ended or not.
 */
export function foldHistory(
  before: IssueHistory | null,
  steps: readonly IssueStep[],
  calendar: OfficeCalendar,
): IssueHistory {
  let issue = before?.issue ?? null;
  const periods = before ? before.periods.map((period) => ({ ...period })) : [];
  const spans = before ? before.spans.map((span) => ({ ...span })) : [];
  for (const step of steps) {
    issue = applyStep(issue, step, calendar);
    if (step.kind === 'import') periods.push(...importedPeriods(issue, step.at));
    else enterPeriod(periods, issue, step.at);
    enterSpans(spans, issue, step.at);
  }
  if (!issue) throw new RangeError('An issue without events does not exist');
  return { issue, periods, spans };
}

const earlier = (one: Date, other: Date) => (one < other ? one : other);

/**
 * What an import knows of the past: that the ticket was there from its opening, and, of a closed one, since when it has
 * been closed. In between it counts as registered, with nobody and without a warning, but red once it was due. Any other
 * state is known from the import on.
 */
function importedPeriods(issue: IssueFold, at: Date): IssuePeriod[] {
  const { state, category, leadUnit, light, closedAt, dueAt } = issue;
  const opened = earlier(issue.openedAt, at);
  const known = state === 'registered' ? opened : earlier(closedAt ?? at, at);
  if (known <= opened) return [{ from: opened, until: null, state, category, leadUnit, light }];
  const unknown = { baseLight: 'grey', amberAt: null, redAt: dueAt } as const;
  return [
    { from: opened, until: known, state: 'registered', category, leadUnit: null, light: unknown },
    { from: known, until: null, state, category, leadUnit, light },
  ];
}

function enterPeriod(periods: IssuePeriod[], issue: IssueFold, at: Date): void {
  const { state, category, leadUnit, light } = issue;
  const open = periods.at(-1);
  const next: IssuePeriod = { from: at, until: null, state, category, leadUnit, light };
  if (!open) {
    periods.push(next);
  } else if (!isSame(open, next)) {
    // two events at one instant leave one period: nobody could have seen the one between
    if (open.from.getTime() === at.getTime()) Object.assign(open, next);
    else {
      open.until = at;
      periods.push(next);
    }
  }
}

function isSame(one: IssuePeriod, other: IssuePeriod): boolean {
  return (
    one.state === other.state &&
    one.category === other.category &&
    one.leadUnit === other.leadUnit &&
    one.light.baseLight === other.light.baseLight &&
    one.light.amberAt?.getTime() === other.light.amberAt?.getTime() &&
    one.light.redAt?.getTime() === other.light.redAt?.getTime()
  );
}

function enterSpans(spans: UnitSpan[], issue: IssueFold, at: Date): void {
  const lead = issue.leadUnit === null ? [] : [{ unit: issue.leadUnit, part: 'lead' as const }];
  const support = issue.supportUnits.map((unit) => ({ unit, part: 'support' as const }));
  const active = UNIT_IS_FREE.includes(issue.state) ? [] : [...lead, ...support];
  const isOne = (span: { unit: string; part: string }) => (other: { unit: string; part: string }) =>
    span.unit === other.unit && span.part === other.part;
  for (const span of spans) {
    if (span.until === null && !active.some(isOne(span))) span.until = at;
  }
  for (const entry of active) {
    const isOpen = spans.some((span) => span.until === null && isOne(entry)(span));
    if (!isOpen) spans.push({ from: at, until: null, ...entry });
  }
}
