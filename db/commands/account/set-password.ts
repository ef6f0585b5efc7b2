import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { Database } from '../../connect';
import { lockStaff } from '../person/lock-staff';
import { requirePerson } from '../person/require-person';
import { resetPassword } from './create-login';

/**
 * Another password for somebody else, who is signed out everywhere; one's own is changed at /account, where the old one is asked for.
 *
 * @returns who has it
 * @throws FormRefusal, AppError `not_found`
 */
export function setPassword(
  db: Database,
  { code, password, actorId }: { code: string; password: string; actorId: number },
): Promise<{ name: string; username: string }> {
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    const { id, name, username } = await requirePerson(transaction, code);
    if (id === actorId) throw new FormRefusal('password', name, 'own_password');
    if (username === null) throw new FormRefusal('username', name, 'no_login');
    await resetPassword(transaction, id, password);
    return { name, username };
  });
}
