import { asc, eq } from 'drizzle-orm';
import type { IssueEntry } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { promise } from '../../schema/promise';

/** What was promised about an issue. */
export const listPromises = (db: Database, issueId: number): Promise<IssueEntry['promises']> =>
  db
    .select({
      id: promise.id,
      text: promise.text,
      measureName: promise.measureName,
      measureUnit: promise.measureUnit,
      measureValue: promise.measureValue,
      effectiveFrom: promise.effectiveFrom,
      checkOn: promise.checkOn,
      outcome: promise.outcome,
    })
    .from(promise)
    .where(eq(promise.issueId, issueId))
    .orderBy(asc(promise.madeAt), asc(promise.id));
