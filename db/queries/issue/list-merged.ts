import { aliasedTable, and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { IssueEntry } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { ledgerEvent } from '../../schema/ledger-event';
import { person } from '../../schema/person';
import { unit } from '../../schema/unit';
import { idsWithMerged } from './merged-sql';

/** The issues that live on in this one, by way of others too, in the order in which they were merged; and the one that this lives on in. */
export async function listMerged(
  db: Database,
  issueId: number,
  mergedIntoId: number | null,
): Promise<Pick<IssueEntry, 'mergedFrom' | 'mergedInto'>> {
  const into = aliasedTable(issue, 'merged_into');
  const rows = await db
    .select({
      number: issue.number,
      into: into.number,
      at: ledgerEvent.at,
      actor: person.name,
      actorTitle: person.title,
      actorRole: person.role,
      unit: unit.code,
    })
    .from(issue)
    .innerJoin(into, eq(into.id, issue.mergedIntoId))
    // the last merge: it may have been separated and merged again
    .innerJoin(
      ledgerEvent,
      and(
        eq(ledgerEvent.issueId, issue.id),
        sql`${ledgerEvent.sequence} = (select max(m.sequence) from ledger_event m where m.issue_id = ${issue.id} and m.kind = 'merge')`,
      ),
    )
    .leftJoin(person, eq(person.id, ledgerEvent.actorId))
    .leftJoin(unit, eq(unit.id, ledgerEvent.actorUnitId))
    .where(and(ne(issue.id, issueId), inArray(issue.id, idsWithMerged(sql`${issueId}`))))
    .orderBy(asc(ledgerEvent.at), asc(ledgerEvent.id));
  const mergedFrom = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  if (mergedIntoId === null) return { mergedFrom, mergedInto: null };
  const [target] = await db.select({ number: issue.number }).from(issue).where(eq(issue.id, mergedIntoId));
  return { mergedFrom, mergedInto: target?.number ?? null };
}
