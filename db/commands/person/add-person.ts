import { sql } from 'drizzle-orm';
import type { Role } from '../../../lib/authority/roles';
import type { PlaceCode } from '../../../lib/contract/person-form';
import type { Database } from '../../connect';
import { person } from '../../schema/person';
import { createLogin } from '../account/create-login';
import { refuseTaken } from '../account/refuse-taken';
import { insertAssignment } from './insert-assignment';
import { lockStaff } from './lock-staff';

export interface NewPerson {
  name: string;
  role: Role;
  title: string | null;
  /** home unit or grid, from now */
  place?: PlaceCode | undefined;
  /** his way in */
  login?: { username: string; password: string } | undefined;
  now: Date;
}

/**
 * Somebody new in the office. His code is a number and not his name, which may change, while the code stands in addresses.
 *
 * @returns his code
 * @throws FormRefusal
 */
export function addPerson(db: Database, wanted: NewPerson): Promise<string> {
  const { name, role, title, place, login, now } = wanted;
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    if (login) await refuseTaken(transaction, login.username);
    const number = sql`(select coalesce(max(id), 0) + 1 from ${person})`;
    const [made] = await transaction
      .insert(person)
      .values({ code: sql`'person-' || ${number}`, name, role, title })
      .returning({ id: person.id, code: person.code });
    const { id: personId, code } = made!;
    if (place)
      await insertAssignment(transaction, {
        personId,
        place,
        isSeconded: false,
        span: { from: now, until: null },
      });
    if (login) await createLogin(transaction, { personId, name, ...login });
    return code;
  });
}
