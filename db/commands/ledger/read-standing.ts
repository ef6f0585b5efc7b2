import { eq, sql } from 'drizzle-orm';
import type { ActionStanding } from '../../../lib/authority/ledger-actions';
import { notFound } from '../../../lib/contract/not-found';
import type { IssueFold } from '../../../lib/ledger/fold-issue';
import { EXTENSION_ASKED, RECLASSIFIED, REPLY_CAME } from '../../../lib/ledger/last-event';
import type { Database } from '../../connect';
import { endsWithSql } from '../../queries/issue/ends-with-sql';
import { issue } from '../../schema/issue';
import type { LedgerCodes } from './codes';
import { readHistories } from './read-histories';

interface Standing extends Omit<ActionStanding, 'state' | 'leadUnit' | 'supportUnits'> {
  id: number;
  fold: IssueFold;
  /** whether it has become one of another kind since a unit was given it */
  isReclassified: boolean;
}

/** An entry as it stands for somebody who wants to do something about it. Throws AppError `not_found`. */
export async function readStanding(
  db: Database,
  number: string,
  personId: number,
  codes: LedgerCodes,
): Promise<Standing> {
  const [found] = await db
    .select({
      id: issue.id,
      isHandledByActor: sql<boolean>`has_handled(${personId}, ${issue.id})`,
      // a plain name: drizzle leaves the table out where only one is selected from
      isExtensionAsked: endsWithSql(sql`issue.id`, EXTENSION_ASKED),
      hasReply: endsWithSql(sql`issue.id`, REPLY_CAME),
      isReclassified: endsWithSql(sql`issue.id`, RECLASSIFIED),
      pendingPromises: sql<number>`(
        select count(*)::integer from promise p where p.issue_id = issue.id and p.outcome = 'pending')`,
    })
    .from(issue)
    .where(eq(issue.number, number));
  if (!found) throw notFound('issue', 'number', number);
  const history = (await readHistories(db, [found.id], codes)).get(found.id);
  return { ...found, fold: history!.issue };
}
