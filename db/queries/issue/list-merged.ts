import { asc, eq } from 'drizzle-orm';
import type { IssueEntry } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';

/** Numbers of the issues that live on in this one, and of the one that this lives on in. */
export async function listMerged(
  db: Database,
  issueId: number,
  mergedIntoId: number | null,
): Promise<Pick<IssueEntry, 'mergedFrom' | 'mergedInto'>> {
  const from = await db
    .select({ number: issue.number })
    .from(issue)
    .where(eq(issue.mergedIntoId, issueId))
    .orderBy(asc(issue.number));
  if (mergedIntoId === null) return { mergedFrom: from.map(({ number }) => number), mergedInto: null };
  const [into] = await db.select({ number: issue.number }).from(issue).where(eq(issue.id, mergedIntoId));
  return { mergedFrom: from.map(({ number }) => number), mergedInto: into?.number ?? null };
}
