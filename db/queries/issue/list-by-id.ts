import { inArray } from 'drizzle-orm';
import type { IssueEntry } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { lightSql } from './light-sql';

type Line = Omit<IssueEntry['neighbours'][number], 'metres'>;

/** One short line for each id that there is, by id. */
export async function listById(db: Database, ids: readonly number[], now: Date): Promise<Map<number, Line>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: issue.id,
      line: {
        number: issue.number,
        title: issue.title,
        state: issue.state,
        light: lightSql(now),
      },
    })
    .from(issue)
    .where(inArray(issue.id, [...ids]));
  return new Map(rows.map(({ id, line }) => [id, line]));
}
