import { eq } from 'drizzle-orm';
import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { PlaceCode } from '../../../lib/contract/person-form';
import type { Database } from '../../connect';
import { grid } from '../../schema/grid';
import { personAssignment } from '../../schema/person';
import { unit } from '../../schema/unit';
import type { AssignmentSpan } from './assignment-span';

export interface NewAssignment {
  personId: number;
  place: PlaceCode;
  isSeconded: boolean;
  span: AssignmentSpan;
}

/** The row of an assignment that names this place: exactly one of unit and grid. @throws FormRefusal for a place that is not there */
export async function placeColumns(
  db: Database,
  { kind, code }: PlaceCode,
): Promise<{ unitId: number | null; gridId: number | null }> {
  const table = kind === 'unit' ? unit : grid;
  const [found] = await db.select({ id: table.id }).from(table).where(eq(table.code, code));
  if (!found) throw new FormRefusal('place', `${kind}:${code}`, 'choice');
  return kind === 'unit' ? { unitId: found.id, gridId: null } : { unitId: null, gridId: found.id };
}

/** Somebody belongs to a unit or grid. */
export async function insertAssignment(
  db: Database,
  { personId, place, isSeconded, span: { from, until } }: NewAssignment,
): Promise<void> {
  const columns = await placeColumns(db, place);
  await db
    .insert(personAssignment)
    .values({ personId, ...columns, seconded: isSeconded, fromAt: from, untilAt: until });
}
