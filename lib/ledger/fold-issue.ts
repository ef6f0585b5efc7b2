import type { OfficeCalendar } from '../calendar/office-calendar';
import type { IssueStep } from './event';
import { type LightClock, lightAt } from './light';
import { lightClock } from './light-clock';
import type { Limit } from './limit';
import { type Grade, type Severity, severityOf } from './severity';
import { CLOSED_STATES, type IssueState, isRunning } from './states';
import { type EventKind, HANDLING_KINDS } from './transitions';

/** An issue as its events say it is: the row in `issue` without the place and the words. Units and categories by code. */
export interface IssueFold {
  state: IssueState;
  /** = sequence of the last event */
  version: number;
  lastAt: Date;
  category: string;
  level: 'street' | 'district' | 'city';
  impactGrade: Grade;
  hazardGrade: Grade;
  severity: Severity;
  leadUnit: string | null;
  supportUnits: readonly string[];
  openedAt: Date;
  dispatchedAt: Date | null;
  firstActionAt: Date | null;
  closedAt: Date | null;
  limit: Limit | null;
  dueAt: Date | null;
  reviewDate: string | null;
  escalatedTo: string | null;
  /** ledger number of the issue that goes on in its place */
  mergedInto: string | null;
  reworkCount: number;
  reopenCount: number;
  extensionCount: number;
  light: LightClock;
}

const STOPS_CLOCK: readonly IssueState[] = ['registered', 'returned', 'on_hold', 'escalated'];
const NOBODY_HAS_IT: readonly IssueState[] = ['registered', 'returned'];
const isClosed = (state: IssueState) => (CLOSED_STATES as readonly IssueState[]).includes(state);
const isSettled = (state: IssueState) => isClosed(state) || state === 'merged';
const isAction = (kind: EventKind) =>
  kind === 'escalate' || (HANDLING_KINDS as readonly EventKind[]).includes(kind);

/** It no longer waits for a higher level, or was taken from its unit: who it was sent up to, or whose it was, holds no more. */
const isBackWithTheStreet = (before: IssueFold | null, to: IssueState) =>
  before !== null && before.state !== to && (before.state === 'escalated' || NOBODY_HAS_IT.includes(to));

/**
 * The issue after one more event. Pure: the same events give the same issue, whenever they are folded.
 * Throws RangeError when the event does not continue the issue (sequence, state or time).
 *
 * @param before the issue so far, null before its first event
 */
export function applyStep(before: IssueFold | null, step: IssueStep, calendar: OfficeCalendar): IssueFold {
  checkContinues(before, step);
  const { kind, to, at, data } = step;
  const grown = before ?? firstFold(step);
  const impactGrade = data.impactGrade ?? grown.impactGrade;
  const hazardGrade = data.hazardGrade ?? grown.hazardGrade;
  const limit = NOBODY_HAS_IT.includes(to) ? null : (data.limit ?? grown.limit);
  const dueAt = data.dueAt === undefined ? grown.dueAt : new Date(data.dueAt);
  const after: Omit<IssueFold, 'light'> = {
    state: to,
    version: step.sequence,
    lastAt: at,
    category: data.category ?? grown.category,
    level: data.level ?? (isBackWithTheStreet(before, to) ? 'street' : grown.level),
    impactGrade,
    hazardGrade,
    severity: severityOf(impactGrade, hazardGrade),
    leadUnit: NOBODY_HAS_IT.includes(to) ? null : (data.leadUnit ?? grown.leadUnit),
    // helpers are released with the work; whoever reopens it calls them anew
    supportUnits:
      isSettled(to) || NOBODY_HAS_IT.includes(to) ? [] : (data.supportUnits ?? grown.supportUnits),
    openedAt: grown.openedAt,
    dispatchedAt: grown.dispatchedAt ?? (isRunning(to) ? at : null),
    firstActionAt: grown.firstActionAt ?? (isAction(kind) ? at : null),
    closedAt: isClosed(to)
      ? isClosed(before?.state ?? 'registered')
        ? grown.closedAt
        : closedAtOf(step)
      : null,
    limit,
    dueAt: STOPS_CLOCK.includes(to) ? null : dueAt,
    reviewDate: to === 'on_hold' ? (data.reviewDate ?? grown.reviewDate) : null,
    escalatedTo: to === 'escalated' ? (data.addressee ?? grown.escalatedTo) : null,
    mergedInto: to === 'merged' ? (data.mergedInto ?? grown.mergedInto) : null,
    reworkCount: grown.reworkCount + (kind === 'verify_fail' ? 1 : 0),
    reopenCount: grown.reopenCount + (kind === 'reopen' ? 1 : 0),
    extensionCount: grown.extensionCount + (kind === 'grant_extension' ? 1 : 0),
  };
  // a step that stays in a stopped state leaves the light as it was frozen
  const frozenLight = before ? lightAt(before.light, at) : 'green';
  return { ...after, light: lightClock({ ...after, frozenLight }, calendar) };
}

function checkContinues(before: IssueFold | null, step: IssueStep): void {
  const [version, state] = before ? [before.version, before.state] : [0, null];
  if (step.sequence !== version + 1 || step.from !== state) {
    throw new RangeError(
      `Event ${step.sequence} from ${step.from} does not follow event ${version} (${state})`,
    );
  }
  if (before && step.at < before.lastAt)
    throw new RangeError(`Event ${step.sequence} lies before event ${version}`);
}

function closedAtOf({ at, data }: IssueStep): Date {
  return data.closedAt === undefined ? at : new Date(data.closedAt);
}

function firstFold({ at, data }: IssueStep): IssueFold {
  if (data.category === undefined) throw new RangeError('The first event of an issue names its category');
  return {
    state: 'registered',
    version: 0,
    lastAt: at,
    category: data.category,
    level: 'street',
    impactGrade: 0,
    hazardGrade: 0,
    severity: 1,
    leadUnit: null,
    supportUnits: [],
    openedAt: data.openedAt === undefined ? at : new Date(data.openedAt),
    dispatchedAt: null,
    firstActionAt: null,
    closedAt: null,
    limit: null,
    dueAt: null,
    reviewDate: null,
    escalatedTo: null,
    mergedInto: null,
    reworkCount: 0,
    reopenCount: 0,
    extensionCount: 0,
    light: { baseLight: 'grey', amberAt: null, redAt: null },
  };
}
