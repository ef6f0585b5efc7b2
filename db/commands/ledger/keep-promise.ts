import { and, eq } from 'drizzle-orm';
import type { LedgerAction } from '../../../lib/contract/ledger-action';
import { refuse } from '../../../lib/contract/refuse';
import type { EventData } from '../../../lib/ledger/event';
import type { Database } from '../../connect';
import { promise } from '../../schema/promise';

/** Notes what was promised beside its event, so that it can be looked for by its day. */
export async function notePromise(
  db: Database,
  issueId: number,
  { text, measure, effectiveFrom, checkOn }: Extract<LedgerAction, { kind: 'promise' }>,
  madeById: number,
  madeAt: Date,
): Promise<void> {
  const { name: measureName, unit: measureUnit, value: measureValue } = measure;
  await db.insert(promise).values({
    issueId,
    text,
    measureName,
    measureUnit,
    measureValue,
    madeAt,
    madeById,
    effectiveFrom,
    checkOn,
  });
}

/** What the event of a check says: which promise, and whether it was kept. Throws AppError `invalid_request` for one that is not pending. */
export async function promiseCheckData(
  db: Database,
  issueId: number,
  { promise: id, outcome }: Extract<LedgerAction, { kind: 'promise_check' }>,
): Promise<EventData> {
  const [made] = await db
    .select()
    .from(promise)
    .where(and(eq(promise.id, id), eq(promise.issueId, issueId)));
  if (made?.outcome !== 'pending') {
    throw refuse('promise', String(id), 'a promise of this entry that is still to be checked');
  }
  const { measureName: name, measureUnit: unit, measureValue: value, effectiveFrom, checkOn } = made;
  return { measure: { name, unit, value }, effectiveFrom, checkOn, outcome };
}

/** Notes beside its event whether a promise was kept. */
export async function closePromise(
  db: Database,
  { promise: id, outcome }: Extract<LedgerAction, { kind: 'promise_check' }>,
): Promise<void> {
  await db.update(promise).set({ outcome }).where(eq(promise.id, id));
}
