import { eq, sql } from 'drizzle-orm';
import { notFound } from '../../../lib/contract/not-found';
import type { IssueFold } from '../../../lib/ledger/fold-issue';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import type { LedgerCodes } from './codes';
import { readHistories } from './read-histories';

/** An entry as it stands for somebody who wants to do something about it. Throws AppError `not_found`. */
export async function readStanding(
  db: Database,
  number: string,
  personId: number,
  codes: LedgerCodes,
): Promise<{ id: number; fold: IssueFold; isHandledByActor: boolean; pendingPromises: number }> {
  const [found] = await db
    .select({
      id: issue.id,
      isHandledByActor: sql<boolean>`has_handled(${personId}, ${issue.id})`,
      // a plain name: drizzle leaves the table out where only one is selected from
      pendingPromises: sql<number>`(
        select count(*)::integer from promise p where p.issue_id = issue.id and p.outcome = 'pending')`,
    })
    .from(issue)
    .where(eq(issue.number, number));
  if (!found) throw notFound('issue', 'number', number);
  const history = (await readHistories(db, [found.id], codes)).get(found.id);
  return { ...found, fold: history!.issue };
}
