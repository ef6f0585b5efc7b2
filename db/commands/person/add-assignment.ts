import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { PlaceCode } from '../../../lib/contract/person-form';
import type { Database } from '../../connect';
import { personAssignment } from '../../schema/person';
import type { AssignmentSpan } from './assignment-span';
import { insertAssignment, placeColumns } from './insert-assignment';
import { lockStaff } from './lock-staff';
import { requirePerson } from './require-person';

/** Where somebody belongs besides where he belongs already. @throws FormRefusal, AppError `not_found` */
export function addAssignment(
  db: Database,
  wanted: { code: string; place: PlaceCode; isSeconded: boolean; span: AssignmentSpan },
): Promise<void> {
  const { code, place, isSeconded, span } = wanted;
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    const { id: personId } = await requirePerson(transaction, code);
    const { unitId, gridId } = await placeColumns(transaction, place);
    const isThere =
      unitId === null ? eq(personAssignment.gridId, gridId!) : eq(personAssignment.unitId, unitId);
    const { fromAt, untilAt } = personAssignment;
    const isThen = and(
      or(isNull(untilAt), gt(untilAt, span.from)),
      span.until ? lt(fromAt, span.until) : undefined,
    );
    const [present] = await transaction
      .select({ from: fromAt, until: untilAt })
      .from(personAssignment)
      .where(and(eq(personAssignment.personId, personId), isThere, isThen))
      .orderBy(asc(fromAt))
      .limit(1);
    if (present) throw new FormRefusal('place', `${place.kind}:${place.code}`, 'already_there', present);
    await insertAssignment(transaction, { personId, place, isSeconded, span });
  });
}
