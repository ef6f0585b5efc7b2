import type { OfficeCalendar } from '../calendar/office-calendar';
import type { IssueStep } from './event';
import { type LightClock, lightAt } from './light';
import { lightClock } from './light-clock';
import { type IssueSettings, isClosed, settingsAfter, unset } from './settings-after';
import { type Severity, severityOf } from './severity';
import { isRunning } from './states';
import { type EventKind, HANDLING_KINDS } from './transitions';

/** An issue as its events say it is: the row in `issue` without the place and the words. Units and categories by code. */
export interface IssueFold extends IssueSettings {
  /** = sequence of the last event */
  version: number;
  lastAt: Date;
  severity: Severity;
  openedAt: Date;
  dispatchedAt: Date | null;
  firstActionAt: Date | null;
  closedAt: Date | null;
  reworkCount: number;
  reopenCount: number;
  extensionCount: number;
  light: LightClock;
}

const isAction = (kind: EventKind) =>
  kind === 'escalate' || (HANDLING_KINDS as readonly EventKind[]).includes(kind);

/**
 * The issue after one more event. Pure: the same events give the same issue, whenever they are folded.
 * Throws RangeError when the event does not continue the issue (sequence, state or time).
 *
 * @param before the issue so far, null before its first event
 */
export function applyStep(before: IssueFold | null, step: IssueStep, calendar: OfficeCalendar): IssueFold {
  checkContinues(before, step);
  const { kind, to, at } = step;
  const grown = before ?? firstFold(step);
  const settings = settingsAfter(before, step);
  // what is spread stands last, or making the object takes V8 twenty times as long; ten thousand are made for an import
  const after: Omit<IssueFold, 'light'> = {
    version: step.sequence,
    lastAt: at,
    severity: severityOf(settings.impactGrade, settings.hazardGrade),
    openedAt: grown.openedAt,
    dispatchedAt: grown.dispatchedAt ?? (isRunning(to) ? at : null),
    firstActionAt: grown.firstActionAt ?? (isAction(kind) ? at : null),
    closedAt: isClosed(to)
      ? isClosed(before?.state ?? 'registered')
        ? grown.closedAt
        : closedAtOf(step)
      : null,
    reworkCount: grown.reworkCount + (kind === 'verify_fail' ? 1 : 0),
    reopenCount: grown.reopenCount + (kind === 'reopen' ? 1 : 0),
    extensionCount: grown.extensionCount + (kind === 'grant_extension' ? 1 : 0),
    ...settings,
  };
  // a step that stays in a stopped state leaves the light as it was frozen
  const frozenLight = before ? lightAt(before.light, at) : 'green';
  return { light: lightClock({ frozenLight, ...after }, calendar), ...after };
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
    version: 0,
    lastAt: at,
    severity: 1,
    openedAt: data.openedAt === undefined ? at : new Date(data.openedAt),
    dispatchedAt: null,
    firstActionAt: null,
    closedAt: null,
    reworkCount: 0,
    reopenCount: 0,
    extensionCount: 0,
    light: { baseLight: 'grey', amberAt: null, redAt: null },
    ...unset(data.category),
  };
}
