import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../connect';
import { issueTag, tag } from '../../schema/tag';

/** Codes of an issue's tags. */
export async function listTags(db: Database, issueId: number): Promise<string[]> {
  const rows = await db
    .select({ code: tag.code })
    .from(issueTag)
    .innerJoin(tag, eq(tag.id, issueTag.tagId))
    .where(eq(issueTag.issueId, issueId))
    .orderBy(asc(tag.position));
  return rows.map(({ code }) => code);
}
