import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { Database } from '../../connect';
import { ledgerEvent } from '../../schema/ledger-event';
import { personAssignment } from '../../schema/person';
import { lockStaff } from './lock-staff';
import { requirePerson } from './require-person';

/**
 * Somebody no longer belongs to a unit or grid. The ledger lets an assignment end only after its last event, and none ends before it
 * has begun: so it ends now, or a millisecond after the later of the two. On the demo's clock, which stands still, all that
 * happens happens now, and that millisecond is the rule; db/queries/person/present-at.ts knows of it.
 *
 * @throws FormRefusal `already_ended`, AppError `not_found`
 */
export function endAssignment(
  db: Database,
  { code, assignmentId, now }: { code: string; assignmentId: number; now: Date },
): Promise<void> {
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    const { id: personId } = await requirePerson(transaction, code);
    const last = transaction.select({ at: sql`max(${ledgerEvent.at})` }).from(ledgerEvent);
    const soon = sql`interval '1 millisecond'`;
    const soonest = sql`greatest(${now.toISOString()}::timestamptz, ${personAssignment.fromAt} + ${soon}, (${last}) + ${soon})`;
    const ended = await transaction
      .update(personAssignment)
      .set({
        untilAt: soonest,
      })
      .where(
        and(
          eq(personAssignment.id, assignmentId),
          eq(personAssignment.personId, personId),
          or(isNull(personAssignment.untilAt), gt(personAssignment.untilAt, soonest)),
        ),
      )
      .returning({ id: personAssignment.id });
    if (ended.length === 0) throw new FormRefusal('assignment', String(assignmentId), 'already_ended');
  });
}
