import { and, eq, isNull, min } from 'drizzle-orm';
import type { IssueHistory, IssuePeriod, UnitSpan } from '../../../lib/ledger/fold-history';
import type { IssueFold } from '../../../lib/ledger/fold-issue';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { issuePeriod } from '../../schema/issue-period';
import { issueUnit } from '../../schema/issue-unit';
import type { LedgerCodes } from './codes';
import type { FOLDED_COLUMNS, NewEvent } from './ledger-write';

type FoldedColumns = Required<Pick<typeof issue.$inferInsert, (typeof FOLDED_COLUMNS)[number]>>;

/** The columns of an issue's row that follow from its events. `last`: the last of them. */
export function foldedColumns(
  fold: IssueFold,
  last: Pick<NewEvent, 'at' | 'actorId'>,
  codes: LedgerCodes,
  idOfNumber: (number: string) => number,
): FoldedColumns {
  return {
    categoryId: codes.categoryId(fold.category),
    impactGrade: fold.impactGrade,
    hazardGrade: fold.hazardGrade,
    severity: fold.severity,
    level: fold.level,
    state: fold.state,
    leadUnitId: codes.unitId(fold.leadUnit),
    openedAt: fold.openedAt,
    dispatchedAt: fold.dispatchedAt,
    firstActionAt: fold.firstActionAt,
    closedAt: fold.closedAt,
    limitAmount: fold.limit?.amount ?? null,
    limitUnit: fold.limit?.unit ?? null,
    dueAt: fold.dueAt,
    reviewDate: fold.reviewDate,
    baseLight: fold.light.baseLight,
    amberAt: fold.light.amberAt,
    redAt: fold.light.redAt,
    escalatedTo: fold.escalatedTo,
    mergedIntoId: fold.mergedInto === null ? null : idOfNumber(fold.mergedInto),
    reworkCount: fold.reworkCount,
    reopenCount: fold.reopenCount,
    extensionCount: fold.extensionCount,
    version: fold.version,
    lastEventAt: last.at,
    lastActorId: last.actorId,
  };
}

export function periodRow(issueId: number, period: IssuePeriod, codes: LedgerCodes) {
  return {
    issueId,
    fromAt: period.from,
    untilAt: period.until,
    state: period.state,
    categoryId: codes.categoryId(period.category),
    leadUnitId: codes.unitId(period.leadUnit),
    baseLight: period.light.baseLight,
    amberAt: period.light.amberAt,
    redAt: period.light.redAt,
  } satisfies typeof issuePeriod.$inferInsert;
}

export function spanRow(issueId: number, span: UnitSpan, codes: LedgerCodes) {
  return {
    issueId,
    unitId: codes.unitId(span.unit)!,
    part: span.part,
    fromAt: span.from,
    untilAt: span.until,
  } satisfies typeof issueUnit.$inferInsert;
}

/**
 * Ends the spans of an issue's units that the new events, which must be in already, ended. Of a unit that one batch took
 * the issue from and gave it back to, that is the older span.
 */
export async function endSpans(
  db: Database,
  issueId: number,
  { spans }: IssueHistory,
  open: number,
  codes: LedgerCodes,
): Promise<void> {
  for (const span of spans.slice(0, open)) {
    if (span.until === null) continue;
    const older = db
      .select({ id: min(issueUnit.id) })
      .from(issueUnit)
      .where(
        and(
          eq(issueUnit.issueId, issueId),
          eq(issueUnit.unitId, codes.unitId(span.unit)!),
          eq(issueUnit.part, span.part),
          isNull(issueUnit.untilAt),
        ),
      );
    await db.update(issueUnit).set({ untilAt: span.until }).where(eq(issueUnit.id, older));
  }
}

/** Brings the row of an issue that stood already, and its open period, to the new fold. */
export async function updateIssue(
  db: Database,
  issueId: number,
  history: IssueHistory,
  last: NewEvent,
  codes: LedgerCodes,
  idOfNumber: (number: string) => number,
): Promise<void> {
  const { issueId: _, ...open } = periodRow(issueId, history.periods[0]!, codes);
  await db
    .update(issuePeriod)
    .set(open)
    .where(and(eq(issuePeriod.issueId, issueId), isNull(issuePeriod.untilAt)));
  await db
    .update(issue)
    .set(foldedColumns(history.issue, last, codes, idOfNumber))
    .where(eq(issue.id, issueId));
}
