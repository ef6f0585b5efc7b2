import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { Database } from '../../connect';
import { lockStaff } from '../person/lock-staff';
import { requirePerson } from '../person/require-person';
import { createLogin } from './create-login';
import { refuseTaken } from './refuse-taken';

/** Somebody's way in, who had none. @returns his name @throws FormRefusal, AppError `not_found` */
export function giveLogin(
  db: Database,
  { code, username, password }: { code: string; username: string; password: string },
): Promise<string> {
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    const { id: personId, name, username: known } = await requirePerson(transaction, code);
    if (known !== null) throw new FormRefusal('username', known, 'has_login');
    await refuseTaken(transaction, username);
    await createLogin(transaction, { personId, name, username, password });
    return name;
  });
}
