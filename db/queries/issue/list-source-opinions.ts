import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { IssueEntry } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { channel } from '../../schema/channel';
import { issue } from '../../schema/issue';
import { opinion, opinionIssue } from '../../schema/opinion';
import { idsWithMerged } from './merged-sql';

/** The opinions that an issue comes from, and those of issues that were merged into it, each once, oldest first; never who said them. */
export async function listSourceOpinions(db: Database, issueId: number): Promise<IssueEntry['opinionList']> {
  const rows = await db
    .select({
      number: opinion.number,
      channel: channel.code,
      receivedAt: opinion.receivedAt,
      timePrecision: opinion.timePrecision,
      text: opinion.text,
      placeText: opinion.placeText,
      cameBy: sql<string | null>`nullif(${issue.number}, own.number)`,
    })
    .from(opinionIssue)
    .innerJoin(opinion, eq(opinion.id, opinionIssue.opinionId))
    .innerJoin(channel, eq(channel.id, opinion.channelId))
    .innerJoin(issue, eq(issue.id, opinionIssue.issueId))
    .innerJoin(sql`issue own`, sql`own.id = ${issueId}`)
    .where(inArray(opinionIssue.issueId, idsWithMerged(sql`${issueId}`)))
    .orderBy(asc(opinion.receivedAt), asc(opinion.id), sql`${issue.id} <> own.id`, asc(issue.id));
  // one that came by several is its own first
  const first = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!first.has(row.number)) first.set(row.number, row);
  return [...first.values()].map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
}
