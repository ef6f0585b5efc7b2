import { and, count, inArray } from 'drizzle-orm';
import { OPEN_STATES } from '../../../lib/ledger/states';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';

/** Open issues of some merchants by id, who have few each; those without any are missing. */
export async function countMerchants(db: Database, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: issue.merchantId, n: count() })
    .from(issue)
    .where(and(inArray(issue.merchantId, [...ids]), inArray(issue.state, [...OPEN_STATES])))
    .groupBy(issue.merchantId);
  return new Map(rows.map(({ id, n }) => [id!, n]));
}
