import { eq } from 'drizzle-orm';
import type { LedgerAction } from '../../../lib/contract/ledger-action';
import type { EventData } from '../../../lib/ledger/event';
import type { Limit } from '../../../lib/ledger/limit';
import { isSameLimit } from '../../../lib/ledger/renewed-limit';
import { levelOfUnit, routedByData } from '../../../lib/routing/route-issue';
import type { Database } from '../../connect';
import { readProposal } from '../../queries/issue/read-proposal';
import { unit } from '../../schema/unit';

/**
 * What the event of a dispatch says besides whom it goes to: at which level, and by which rules, where they proposed it. `limit` is the
 * one that runs from then on: where somebody set another one than they propose, it is not said that it was theirs.
 */
export async function dispatchData(
  db: Database,
  issueId: number,
  { leadUnit }: Extract<LedgerAction, { kind: 'dispatch' }>,
  limit: Limit | null,
): Promise<EventData> {
  const proposal = await readProposal(db, issueId);
  if (proposal?.leadUnit !== leadUnit) return levelData(db, leadUnit);
  const isItsLimit = limit !== null && isSameLimit(limit, proposal.limit);
  const reasons = proposal.reasons.filter(({ by }) => by !== 'category_limit' || isItsLimit);
  return { level: proposal.level, ...routedByData({ reasons }) };
}

/** What every event says that gives the work to a unit: the level of that unit. */
export async function levelData(db: Database, leadUnit: string): Promise<Pick<EventData, 'level'>> {
  const [lead] = await db.select().from(unit).where(eq(unit.code, leadUnit));
  return { level: levelOfUnit(lead!) };
}
