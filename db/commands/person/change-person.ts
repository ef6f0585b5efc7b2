import { eq } from 'drizzle-orm';
import type { Role } from '../../../lib/authority/roles';
import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { Database } from '../../connect';
import { login } from '../../schema/login';
import { person } from '../../schema/person';
import { keepAdministrator } from './keep-administrator';
import { lockStaff } from './lock-staff';
import { requirePerson } from './require-person';

export interface PersonChange {
  code: string;
  wanted: { name: string; role: Role; title: string | null };
  /** who changes it, and whether he knows what he takes from himself */
  actorId: number;
  isConfirmed: boolean;
}

/** Another name, role or title. @throws FormRefusal, AppError `not_found` */
export function changePerson(
  db: Database,
  { code, wanted, actorId, isConfirmed }: PersonChange,
): Promise<void> {
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    const found = await requirePerson(transaction, code);
    if (wanted.role !== found.role && found.role === 'administrator') {
      await keepAdministrator(transaction, found, 'role');
      if (found.id === actorId && !isConfirmed) throw new FormRefusal('role', wanted.role, 'own_role');
    }
    await transaction.update(person).set(wanted).where(eq(person.id, found.id));
    await transaction.update(login).set({ name: wanted.name }).where(eq(login.personId, found.id));
  });
}
