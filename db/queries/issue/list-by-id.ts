import { eq, inArray } from 'drizzle-orm';
import type { IssueEntry } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { category } from '../../schema/category';
import { issue } from '../../schema/issue';
import { lightSql } from './light-sql';
import type { Reader } from './select-rows';

type Line = Omit<IssueEntry['neighbours'][number], 'metres'>;

/** One short line for each id that there is, by id. */
export async function listById(
  db: Database,
  ids: readonly number[],
  now: Date,
  { seesWords }: Reader,
): Promise<Map<number, Line>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: issue.id,
      line: {
        number: issue.number,
        title: seesWords ? issue.title : category.nameZh,
        state: issue.state,
        light: lightSql(now),
      },
    })
    .from(issue)
    .innerJoin(category, eq(category.id, issue.categoryId))
    .where(inArray(issue.id, [...ids]));
  return new Map(rows.map(({ id, line }) => [id, line]));
}
