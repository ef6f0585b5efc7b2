import { eq } from 'drizzle-orm';
import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { Database } from '../../connect';
import { login } from '../../schema/login';
import { keepAdministrator } from '../person/keep-administrator';
import { lockStaff } from '../person/lock-staff';
import { requirePerson } from '../person/require-person';

/** Takes somebody's way in, and with it every session; he himself and what he did stay. @throws FormRefusal, AppError `not_found` */
export function takeLogin(
  db: Database,
  { code, actorId, isConfirmed }: { code: string; actorId: number; isConfirmed: boolean },
): Promise<void> {
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    const found = await requirePerson(transaction, code);
    if (found.username === null) throw new FormRefusal('username', found.name, 'no_login');
    await keepAdministrator(transaction, found, 'username');
    if (found.id === actorId && !isConfirmed) throw new FormRefusal('username', found.username, 'own_login');
    await transaction.delete(login).where(eq(login.personId, found.id));
  });
}
