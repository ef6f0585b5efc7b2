import { and, eq, ne } from 'drizzle-orm';
import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { Database } from '../../connect';
import { login } from '../../schema/login';
import { person } from '../../schema/person';
import type { StaffMember } from './require-person';

/**
 * Before an administrator loses his role or his way in: there must be another who can sign in. The staff must be locked.
 *
 * @throws FormRefusal `last_administrator`
 */
export async function keepAdministrator(db: Database, leaving: StaffMember, field: string): Promise<void> {
  if (leaving.role !== 'administrator' || leaving.username === null) return;
  const [other] = await db
    .select({ id: person.id })
    .from(person)
    .innerJoin(login, eq(login.personId, person.id))
    .where(and(eq(person.role, 'administrator'), ne(person.id, leaving.id)))
    .limit(1);
  if (!other) throw new FormRefusal(field, leaving.name, 'last_administrator');
}
