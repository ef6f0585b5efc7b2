import { asc, eq } from 'drizzle-orm';
import type { IssueEntry } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { channel } from '../../schema/channel';
import { opinion, opinionIssue } from '../../schema/opinion';

/** The opinions that an issue comes from, oldest first; never who said them. */
export async function listSourceOpinions(db: Database, issueId: number): Promise<IssueEntry['opinionList']> {
  const rows = await db
    .select({
      number: opinion.number,
      channel: channel.code,
      receivedAt: opinion.receivedAt,
      timePrecision: opinion.timePrecision,
      text: opinion.text,
      placeText: opinion.placeText,
    })
    .from(opinionIssue)
    .innerJoin(opinion, eq(opinion.id, opinionIssue.opinionId))
    .innerJoin(channel, eq(channel.id, opinion.channelId))
    .where(eq(opinionIssue.issueId, issueId))
    .orderBy(asc(opinion.receivedAt), asc(opinion.id));
  return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
}
