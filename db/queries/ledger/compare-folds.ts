import { and, asc, between, max, sql } from 'drizzle-orm';
import { type OfficeCalendar, officeCalendar } from '../../../lib/calendar/office-calendar';
import type { EventData, IssueStep } from '../../../lib/ledger/event';
import { foldHistory, type IssueHistory } from '../../../lib/ledger/fold-history';
import type { LedgerCodes } from '../../commands/ledger/codes';
import { foldedColumns, periodRow, spanRow } from '../../commands/ledger/write-fold';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { issuePeriod } from '../../schema/issue-period';
import { issueUnit } from '../../schema/issue-unit';
import { ledgerEvent } from '../../schema/ledger-event';
import { GONE, readCodesLeft } from './compare-codes';
import type { LedgerDifference } from './ledger-difference';

/** Issues are rebuilt so many ids at a time. */
const PAGE = 2_000;

/**
 * Rebuilds every issue, its periods and its units from its events alone and compares them with the rows. Yields what differs, by id of
 * the issue, one whose row is gone too; nothing when all is as it was written. What a code stood for that is gone is passed over, and
 * told by compareCodes. The database must not be written meanwhile: call it in one repeatable-read
 * transaction.
 */
export async function* compareFolds(db: Database, timeZone: string): AsyncGenerator<LedgerDifference> {
  const codes = await readCodesLeft(db);
  const [rows] = await db.select({ last: max(issue.id) }).from(issue);
  // the events too: the row of an issue that they tell of may be gone
  const [told] = await db.select({ last: max(ledgerEvent.issueId) }).from(ledgerEvent);
  const calendar = officeCalendar(timeZone);
  for (let from = 1; from <= Math.max(rows?.last ?? 0, told?.last ?? 0); from += PAGE)
    yield* comparePage(db, from, from + PAGE - 1, codes, calendar);
}

async function* comparePage(
  db: Database,
  from: number,
  until: number,
  codes: LedgerCodes,
  calendar: OfficeCalendar,
): AsyncGenerator<LedgerDifference> {
  const rows = await db
    .select()
    .from(issue)
    .where(between(issue.id, from, until))
    .orderBy(asc(issue.id));
  const steps = groupBy(await readSteps(db, from, until), ({ issueId }) => issueId);
  const periods = groupBy(
    await db
      .select()
      .from(issuePeriod)
      .where(between(issuePeriod.issueId, from, until)),
    ({ issueId }) => issueId,
  );
  const spans = groupBy(
    await db
      .select()
      .from(issueUnit)
      .where(between(issueUnit.issueId, from, until)),
    ({ issueId }) => issueId,
  );
  const idOfNumber = await readTargets(db, from, until);
  const stored = new Set(rows.map(({ id }) => id));
  for (const [id, [first]] of steps) {
    if (stored.has(id)) continue;
    const rebuilt = `event ${first!.eventId}: ${first!.kind}`;
    const number = first!.data.number ?? `issue ${id}`;
    yield { number, table: 'issue', what: 'a row', stored: 'is missing', rebuilt };
  }
  for (const row of rows) {
    const { number } = row;
    const own = steps.get(row.id) ?? [];
    let rebuilt: IssueHistory;
    try {
      rebuilt = foldHistory(null, own, calendar);
    } catch (error) {
      const rebuilt = error instanceof Error ? error.message : String(error);
      yield { number, table: 'ledger_event', what: 'the road', stored: `${own.length} events`, rebuilt };
      continue;
    }
    const told = own[0]?.data.number;
    if (told !== undefined && told !== number)
      yield { number, table: 'issue', what: 'number', stored: number, rebuilt: told };
    const folded = foldedColumns(rebuilt.issue, own.at(-1)!, codes, (target) => idOfNumber.get(target) ?? -1);
    for (const [column, value] of Object.entries(folded)) {
      const [stored, wanted] = [textOf(row[column as keyof typeof row]), textOf(value)];
      if (stored !== wanted && value !== GONE)
        yield { number, table: 'issue', what: column, stored, rebuilt: wanted };
    }
    yield* compareRows(
      number,
      'issue_period',
      (periods.get(row.id) ?? []).map(({ id: _, ...period }) => period),
      rebuilt.periods.map((period) => periodRow(row.id, period, codes)),
    );
    yield* compareRows(
      number,
      'issue_unit',
      (spans.get(row.id) ?? []).map(({ id: _, ...span }) => span),
      rebuilt.spans.map((span) => spanRow(row.id, span, codes)),
    );
  }
}

/** Rows that should be there and are not, and the other way round, each as a whole. */
function* compareRows(
  number: string,
  table: 'issue_period' | 'issue_unit',
  stored: readonly Row[],
  rebuilt: readonly Row[],
): Generator<LedgerDifference> {
  const left = [...stored];
  for (const wanted of rebuilt) {
    const at = left.findIndex((row) => isRow(row, wanted));
    if (at >= 0) left.splice(at, 1);
    else yield { number, table, what: 'a row', stored: 'is missing', rebuilt: rowText(wanted) };
  }
  for (const extra of left)
    yield { number, table, what: 'a row', stored: rowText(extra), rebuilt: 'is not there' };
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (row: Row, wanted: Row): boolean =>
  Object.entries(wanted).every(([name, value]) => value === GONE || textOf(row[name]) === textOf(value));

async function readSteps(
  db: Database,
  from: number,
  until: number,
): Promise<(IssueStep & { issueId: number; eventId: number; actorId: number | null })[]> {
  const rows = await db
    .select({
      eventId: ledgerEvent.id,
      issueId: ledgerEvent.issueId,
      sequence: ledgerEvent.sequence,
      kind: ledgerEvent.kind,
      from: ledgerEvent.fromState,
      to: ledgerEvent.toState,
      at: ledgerEvent.at,
      actorId: ledgerEvent.actorId,
      data: ledgerEvent.data,
    })
    .from(ledgerEvent)
    .where(between(ledgerEvent.issueId, from, until))
    .orderBy(asc(ledgerEvent.issueId), asc(ledgerEvent.sequence));
  return rows.map((row) => ({
    ...row,
    from: row.from === '' ? null : row.from,
    data: row.data as EventData,
  }));
}

/** Ids of the issues that merged ones say they have become. */
async function readTargets(db: Database, from: number, until: number): Promise<Map<string, number>> {
  const told = sql`select ${ledgerEvent.data}->>'mergedInto' from ${ledgerEvent} where ${and(
    between(ledgerEvent.issueId, from, until),
    sql`${ledgerEvent.kind} = 'merge'`,
  )}`;
  const rows = await db
    .select({ number: issue.number, id: issue.id })
    .from(issue)
    .where(sql`${issue.number} in (${told})`);
  return new Map(rows.map(({ number, id }) => [number, id]));
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  return value instanceof Date ? value.toISOString() : String(value);
};

const rowText = (row: Row): string =>
  Object.entries(row)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name} ${textOf(value)}`)
    .join(', ');

function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
