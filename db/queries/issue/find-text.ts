import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { textSql } from './text-sql';

/** Ids of the issues in whose words a text is found; merged ones too, which past days count. */
export async function findText(db: Database, text: string): Promise<number[]> {
  const rows = await db.select({ id: issue.id }).from(issue).where(textSql(text));
  return rows.map(({ id }) => id);
}
