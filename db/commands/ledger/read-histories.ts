import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { IssueHistory } from '../../../lib/ledger/fold-history';
import type { Grade, Severity } from '../../../lib/ledger/severity';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { issuePeriod } from '../../schema/issue-period';
import { issueUnit } from '../../schema/issue-unit';
import { ledgerEvent } from '../../schema/ledger-event';
import type { LedgerCodes } from './codes';

/**
 * The folds of issues that stand already, with what of their past is still open. An issue that does not exist is
 * simply missing.
 */
export async function readHistories(
  db: Database,
  issueIds: readonly number[],
  codes: LedgerCodes,
): Promise<Map<number, IssueHistory>> {
  if (issueIds.length === 0) return new Map();
  const ids = [...issueIds];
  const target = alias(issue, 'target');
  const rows = await db
    .select({
      row: issue,
      mergedInto: target.number,
      lastAt: sql<string>`(select max(${ledgerEvent.at}) from ${ledgerEvent} where ${ledgerEvent.issueId} = ${issue.id})`,
    })
    .from(issue)
    .leftJoin(target, eq(target.id, issue.mergedIntoId))
    .where(inArray(issue.id, ids));
  const periods = await db
    .select()
    .from(issuePeriod)
    .where(and(inArray(issuePeriod.issueId, ids), isNull(issuePeriod.untilAt)));
  const spans = await db
    .select()
    .from(issueUnit)
    .where(and(inArray(issueUnit.issueId, ids), isNull(issueUnit.untilAt)));
  return new Map(
    rows.map(({ row, mergedInto, lastAt }) => {
      const { id, baseLight, amberAt, redAt } = row;
      const own = spans.filter((span) => span.issueId === id);
      const history: IssueHistory = {
        issue: {
          ...row,
          lastAt: new Date(lastAt),
          category: codes.categoryCode(row.categoryId),
          impactGrade: row.impactGrade as Grade,
          hazardGrade: row.hazardGrade as Grade,
          severity: row.severity as Severity,
          leadUnit: codes.unitCode(row.leadUnitId),
          supportUnits: own
            .filter(({ part }) => part === 'support')
            .map(({ unitId }) => codes.unitCode(unitId)!),
          limit: row.limitAmount && row.limitUnit ? { amount: row.limitAmount, unit: row.limitUnit } : null,
          mergedInto,
          light: { baseLight, amberAt, redAt },
        },
        periods: periods
          .filter((period) => period.issueId === id)
          .map((period) => ({
            from: period.fromAt,
            until: null,
            state: period.state,
            category: codes.categoryCode(period.categoryId),
            leadUnit: codes.unitCode(period.leadUnitId),
            light: { baseLight: period.baseLight, amberAt: period.amberAt, redAt: period.redAt },
          })),
        spans: own.map(({ unitId, part, fromAt }) => ({
          unit: codes.unitCode(unitId)!,
          part,
          from: fromAt,
          until: null,
        })),
      };
      return [id, history] as const;
    }),
  );
}
