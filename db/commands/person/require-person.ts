import { eq } from 'drizzle-orm';
import type { Role } from '../../../lib/authority/roles';
import { AppError } from '../../../lib/contract/app-error';
import type { Database } from '../../connect';
import { login } from '../../schema/login';
import { person } from '../../schema/person';

export interface StaffMember {
  id: number;
  name: string;
  role: Role;
  /** null: he cannot sign in */
  username: string | null;
}

/** Somebody by his code. @throws AppError `not_found` */
export async function requirePerson(db: Database, code: string): Promise<StaffMember> {
  const [found] = await db
    .select({ id: person.id, name: person.name, role: person.role, username: login.username })
    .from(person)
    .leftJoin(login, eq(login.personId, person.id))
    .where(eq(person.code, code));
  if (found) return found;
  throw new AppError({
    code: 'not_found',
    message: `no person ${code}`,
    userMessage: `There is nobody with the code “${code}”. Look for him at /admin/people.`,
    field: 'code',
    value: code,
  });
}
