import { eq, inArray } from 'drizzle-orm';
import { officeCalendar } from '../../../lib/calendar/office-calendar';
import { foldHistory, type IssueHistory } from '../../../lib/ledger/fold-history';
import type { Database } from '../../connect';
import { insertRows } from '../../insert-rows';
import { issue } from '../../schema/issue';
import { issuePeriod } from '../../schema/issue-period';
import { issueUnit } from '../../schema/issue-unit';
import { ledgerEvent, ledgerEventText, ledgerHead } from '../../schema/ledger-event';
import { readCodes } from './codes';
import type { LedgerWrite } from './ledger-write';
import { type ChainHead, linkEvents } from './link-events';
import { lockLedger } from './lock-ledger';
import { readHistories } from './read-histories';
import { stepsByIssue, takeSteps } from './take-steps';
import { endSpans, foldedColumns, periodRow, spanRow, updateIssue } from './write-fold';

/**
 * The one way to write the ledger: appends events to the hash chain, and brings the issues' rows, their periods and
 * their units to what the events say. Call it inside a transaction (that also links the opinions of new issues); works
 * with the app role. One call for ten thousand events is as fast as it gets, one for each is slow.
 *
 * Throws RangeError at a step that the road does not permit; the database refuses what breaks two keys, the chain or
 * the balance.
 *
 * @returns the new head of the chain
 */
export async function appendEvents(db: Database, write: LedgerWrite): Promise<ChainHead> {
  await lockLedger(db);
  const codes = await readCodes(db);
  const isNew = new Set(write.issues.map(({ id }) => id));
  const touched = [...new Set(write.events.map(({ issueId }) => issueId))];
  const before = await readHistories(
    db,
    touched.filter((id) => !isNew.has(id)),
    codes,
  );
  const head = await readHead(db);
  const standing = new Map([...before].map(([id, history]) => [id, history.issue]));
  const taken = takeSteps(write.events, standing);

  const calendar = officeCalendar(write.timeZone);
  const steps = stepsByIssue(taken);
  const lastOf = new Map(write.events.map((event) => [event.issueId, event]));
  const histories = new Map<number, IssueHistory>();
  // folded when first asked for: PostgreSQL writes the first issues while the last are not folded yet
  const historyOf = (id: number): IssueHistory => {
    const known = histories.get(id);
    if (known) return known;
    const own = steps.get(id);
    if (!own) throw new RangeError(`Issue ${id} has no first event`);
    const folded = foldHistory(before.get(id) ?? null, own, calendar);
    histories.set(id, folded);
    return folded;
  };
  // also what was merged before stays merged into the same
  const numbers = [
    ...taken.flatMap(({ step }) => step.data.mergedInto ?? []),
    ...[...standing.values()].flatMap(({ mergedInto }) => mergedInto ?? []),
  ];
  const idOfNumber = await readIdsOfNumbers(db, write, numbers);

  await insertRows(db, issue, write.issues, ({ id }) =>
    foldedColumns(historyOf(id).issue, lastOf.get(id)!, codes, idOfNumber),
  );
  // units before events: the guard of two keys asks, at each event, who has had the issue
  await insertRows(
    db,
    issueUnit,
    touched.flatMap((id) =>
      historyOf(id)
        .spans.slice(before.get(id)?.spans.length ?? 0)
        .map((span) => spanRow(id, span, codes)),
    ),
  );
  const linked = linkEvents(taken, head, write.makeSalt);
  await insertRows(db, ledgerEvent, linked.rows);
  await insertRows(db, ledgerEventText, linked.texts);
  // what is open ends by events that the row does not hold yet: the row itself comes last
  for (const [id, { spans: open }] of before) {
    await endSpans(db, id, historyOf(id), open.length, codes);
    await updateIssue(db, id, historyOf(id), lastOf.get(id)!, codes, idOfNumber);
  }
  await insertRows(
    db,
    issuePeriod,
    touched.flatMap((id) =>
      historyOf(id)
        .periods.slice(before.has(id) ? 1 : 0)
        .map((period) => periodRow(id, period, codes)),
    ),
  );
  return linked.head;
}

async function readHead(db: Database): Promise<ChainHead> {
  const [head] = await db.select().from(ledgerHead).where(eq(ledgerHead.id, 1));
  if (!head) throw new Error('The ledger has no head: the database was not migrated');
  return { lastEventId: head.lastEventId, hash: Buffer.from(head.hash).toString('hex') };
}

async function readIdsOfNumbers(
  db: Database,
  write: LedgerWrite,
  numbers: readonly string[],
): Promise<(number: string) => number> {
  const ids = new Map(write.issues.map(({ id, number }) => [number, id]));
  const missing = numbers.filter((number) => !ids.has(number));
  if (missing.length > 0) {
    const rows = await db
      .select({ id: issue.id, number: issue.number })
      .from(issue)
      .where(inArray(issue.number, missing));
    for (const row of rows) ids.set(row.number, row.id);
  }
  return (number) => {
    const id = ids.get(number);
    if (id === undefined) throw new RangeError(`There is no issue ${number}`);
    return id;
  };
}
