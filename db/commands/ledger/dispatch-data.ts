import { eq } from 'drizzle-orm';
import type { LedgerAction } from '../../../lib/contract/ledger-action';
import type { EventData } from '../../../lib/ledger/event';
import { levelOfUnit, routedByData } from '../../../lib/routing/route-issue';
import type { Database } from '../../connect';
import { readProposal } from '../../queries/issue/read-proposal';
import { unit } from '../../schema/unit';

/** What the event of a dispatch says besides whom it goes to: at which level, and by which rules, where they proposed it. */
export async function dispatchData(
  db: Database,
  issueId: number,
  { leadUnit }: Extract<LedgerAction, { kind: 'dispatch' }>,
): Promise<EventData> {
  const proposal = await readProposal(db, issueId);
  if (proposal?.leadUnit === leadUnit) return { level: proposal.level, ...routedByData(proposal) };
  return levelData(db, leadUnit);
}

/** What every event says that gives the work to a unit: the level of that unit. */
export async function levelData(db: Database, leadUnit: string): Promise<Pick<EventData, 'level'>> {
  const [lead] = await db.select().from(unit).where(eq(unit.code, leadUnit));
  return { level: levelOfUnit(lead!) };
}
