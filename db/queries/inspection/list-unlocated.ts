import { and, asc, desc, isNull } from 'drizzle-orm';
import { NEARBY_LIMITS, type NearbyIssue, type Place } from '../../../lib/contract/nearby';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import type { FilterContext } from '../issue/filter-sql';
import { lightRankSql } from '../issue/light-sql';
import type { Reader } from '../issue/select-rows';
import { type NearbyQuestion, nearbySql } from './list-nearby';
import { selectNearby } from './select-nearby';

/** What a question lets through without a place, what matters first. */
export async function listUnlocated(
  db: Database,
  question: Pick<NearbyQuestion, 'filter' | 'window'>,
  at: Place,
  context: FilterContext & Reader,
): Promise<NearbyIssue[]> {
  const found = await db
    .select({ number: issue.number })
    .from(issue)
    .where(and(nearbySql(db, question, context), isNull(issue.cell)))
    .orderBy(asc(lightRankSql(context.now)), desc(issue.severity), asc(issue.openedAt), asc(issue.id))
    .limit(NEARBY_LIMITS.max);
  const numbers = found.map(({ number }) => number);
  const rows = numbers.length > 0 ? await selectNearby(db, { numbers }, at, context) : [];
  return rows.sort((one, other) => numbers.indexOf(one.number) - numbers.indexOf(other.number));
}
