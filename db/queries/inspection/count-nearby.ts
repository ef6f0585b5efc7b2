import { count, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import type { FilterContext } from '../issue/filter-sql';
import { type NearbyQuestion, nearbySql } from './list-nearby';

/** How many issues a question lets through with a place, and how many without. */
export async function countNearby(
  db: Database,
  question: Pick<NearbyQuestion, 'filter' | 'window'>,
  context: FilterContext,
): Promise<{ total: number; unlocated: number }> {
  const [row] = await db
    .select({
      total: count(issue.cell),
      unlocated: sql<number>`count(*) filter (where ${isNull(issue.cell)})::int4`,
    })
    .from(issue)
    .where(nearbySql(db, question, context));
  return row!;
}
