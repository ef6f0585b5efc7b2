import { eq } from 'drizzle-orm';
import type { Database } from '../../connect';
import { login } from '../../schema/login';
import { person } from '../../schema/person';
import { createLogin, resetPassword } from './create-login';

/**
 * An administrator by whom all others are entered, or, where the username is somebody's already, another password for him. The way
 * in for whoever has the machine and no account.
 *
 * @returns whose password was set
 */
export async function appointAdministrator(
  db: Database,
  wanted: { username: string; name: string; password: string },
): Promise<{ name: string; isNew: boolean }> {
  const { username, name, password } = wanted;
  const [known] = await db
    .select({ personId: login.personId, name: person.name })
    .from(login)
    .innerJoin(person, eq(person.id, login.personId))
    .where(eq(login.username, username));
  if (known) {
    await resetPassword(db, known.personId, password);
    return { name: known.name, isNew: false };
  }
  const [made] = await db
    .insert(person)
    .values({ code: username, name, role: 'administrator' })
    .returning({ id: person.id });
  await createLogin(db, { personId: made!.id, name, username, password });
  return { name, isNew: true };
}
