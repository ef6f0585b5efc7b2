import { eq, sql } from 'drizzle-orm';
import type { EventData } from '../../../lib/ledger/event';
import type { Database } from '../../connect';
import { category } from '../../schema/category';
import { issue } from '../../schema/issue';

/**
 * Whether a photo of after is still missing before an issue can be reported solved: by the database's own rule, which also refuses it.
 *
 * @param data of the step that reports it, where there is one already
 */
export async function needsAfterPhoto(db: Database, issueId: number, data: EventData = {}): Promise<boolean> {
  const shown = sql`shows_after(${issue.id}, ${JSON.stringify(data)}::text::jsonb)`;
  const [row] = await db
    .select({ isMissing: sql<boolean>`${category.needsAfterPhoto} and not ${shown}` })
    .from(issue)
    .innerJoin(category, eq(category.id, issue.categoryId))
    .where(eq(issue.id, issueId));
  return row?.isMissing ?? false;
}
