import { localDay } from '../calendar/local-day';
import type { OfficeCalendar } from '../calendar/office-calendar';
import type { EventData } from '../ledger/event';
import { dueAfter } from '../ledger/limit';
import type { Grade } from '../ledger/severity';
import { CLOSED_STATES, type IssueState, isRunning } from '../ledger/states';
import type { PlannedTicket } from './planned';
import type { TicketCells } from './ticket-cells';
import type { TicketMappers } from './ticket-mappers';
import type { TicketMapping } from './ticket-mapping';
import type { TicketTimes } from './ticket-times';

export interface TicketEventRules {
  mapping: TicketMapping;
  mappers: TicketMappers;
  times: TicketTimes;
  calendar: OfficeCalendar;
  now: Date;
}

export type TicketEvent = Pick<PlannedTicket, 'openedAt' | 'timePrecision' | 'state' | 'event'> & {
  /** a closing day in the file of a ticket that is open, which is left out */
  ignoredClosing: boolean;
  /** a unit in the file of a ticket that nobody has been given yet, which is left out */
  ignoredUnit: boolean;
};

const isClosed = (state: IssueState) => (CLOSED_STATES as readonly IssueState[]).includes(state);
const MINUTE_MS = 60_000;

interface Dates {
  openedAt: Date;
  timePrecision: 'minute' | 'day';
  closedAt: Date | null;
  dueAt: Date | null;
  reviewDate: string | null;
}

function planDates(
  cells: readonly string[],
  textOf: TicketCells,
  row: number,
  state: IssueState | null,
  { times, now, calendar }: TicketEventRules,
): Dates | null {
  const before = times.problems.problems.length;
  const [opened, closed, due, review] = (['openedAt', 'closedAt', 'dueAt', 'reviewDate'] as const).map(
    (field) => times.read(field, cells, textOf, row),
  );
  if (!opened) {
    if (textOf('openedAt', cells) === '') times.refuse('openedAt', '', row, 'value_missing');
    return null;
  }
  const latest = now.getTime() + MINUTE_MS;
  if (opened.at.getTime() > latest)
    times.refuse('openedAt', textOf('openedAt', cells), row, 'time_in_future');
  if (state !== null && isClosed(state)) {
    const closing = textOf('closedAt', cells);
    if (closing === '') times.refuse('closedAt', '', row, 'closed_without_date');
    else if (closed && closed.at < opened.at) times.refuse('closedAt', closing, row, 'closed_before_opened');
    else if (closed && closed.at.getTime() > latest) times.refuse('closedAt', closing, row, 'time_in_future');
  }
  if (state === 'on_hold' && !review) times.refuse('reviewDate', '', row, 'hold_without_review');
  if (times.problems.problems.length > before) return null;
  return {
    openedAt: opened.at,
    timePrecision: opened.precision,
    closedAt: closed?.at ?? null,
    dueAt: due?.at ?? null,
    reviewDate: review ? localDay(review.at, calendar.timeZone) : null,
  };
}

/** The import event of a row and what it says; null when something of it is not usable, which was added to the problems. */
export function planTicketEvent(
  cells: readonly string[],
  textOf: TicketCells,
  row: number,
  rules: TicketEventRules,
): TicketEvent | null {
  const { mapping, mappers, calendar } = rules;
  const state = mappers.state.map(textOf('state', cells), row) as IssueState | '' | null;
  const category = mappers.category.map(textOf('category', cells), row);
  const optional = (field: 'unit' | 'level' | 'impactGrade' | 'hazardGrade') => {
    const { [field]: mapper } = mappers;
    const text = textOf(field, cells);
    return !mapper || (text === '' && mapper.rules.otherwise === undefined) ? '' : mapper.map(text, row);
  };
  const [unit, level, impact, hazard] = [
    optional('unit'),
    optional('level'),
    optional('impactGrade'),
    optional('hazardGrade'),
  ];
  const dates = planDates(cells, textOf, row, state || null, rules);
  if (
    !dates ||
    !state ||
    !category ||
    unit === null ||
    level === null ||
    impact === null ||
    hazard === null
  ) {
    return null;
  }
  const grades = mappers.grades.get(category);
  const runs = isRunning(state);
  const dueAt =
    dates.dueAt ?? (runs && mapping.limit ? dueAfter(dates.openedAt, mapping.limit, calendar) : null);
  const isWithUnit = unit !== '' && state !== 'registered' && state !== 'returned';
  const event: PlannedTicket['event'] = {
    category,
    impactGrade: Number(impact || (grades?.impactGrade ?? 0)) as Grade,
    hazardGrade: Number(hazard || (grades?.hazardGrade ?? 0)) as Grade,
    ...(level === '' ? {} : { level: level as NonNullable<EventData['level']> }),
    ...(isWithUnit ? { leadUnit: unit } : {}),
    ...(runs && !dates.dueAt && mapping.limit ? { limit: mapping.limit } : {}),
    ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
    ...(state === 'on_hold' && dates.reviewDate ? { reviewDate: dates.reviewDate } : {}),
    openedAt: dates.openedAt.toISOString(),
    ...(isClosed(state) && dates.closedAt ? { closedAt: dates.closedAt.toISOString() } : {}),
    source: { system: mapping.source, id: textOf('externalId', cells) },
  };
  return {
    openedAt: dates.openedAt,
    timePrecision: dates.timePrecision,
    state,
    event,
    ignoredClosing: !isClosed(state) && dates.closedAt !== null,
    ignoredUnit: unit !== '' && !isWithUnit,
  };
}
