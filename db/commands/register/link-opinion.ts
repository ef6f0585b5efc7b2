import type { Database } from '../../connect';
import { opinionIssue } from '../../schema/opinion';

/** Notes that an opinion led to an issue, or became part of it. */
export async function linkOpinion(db: Database, opinionId: number, issueId: number): Promise<void> {
  await db.insert(opinionIssue).values({ opinionId, issueId }).onConflictDoNothing();
}
