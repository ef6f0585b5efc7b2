import { eq } from 'drizzle-orm';
import { AppError } from '../../../lib/contract/app-error';
import type { Database } from '../../connect';
import { login } from '../../schema/login';
import { person } from '../../schema/person';
import { createLogin, resetPassword } from './create-login';

/**
 * An administrator by whom all others are entered, or, where the username is an administrator's already, another password for him. The
 * way in for whoever has the machine and no account.
 *
 * @returns whose password was set. Throws AppError `conflict` where the username is somebody's who is no administrator: he keeps his
 */
export async function appointAdministrator(
  db: Database,
  wanted: { username: string; name: string; password: string },
): Promise<{ name: string; isNew: boolean }> {
  const { username, name, password } = wanted;
  const [known] = await db
    .select({ personId: login.personId, name: person.name, role: person.role })
    .from(login)
    .innerJoin(person, eq(person.id, login.personId))
    .where(eq(login.username, username));
  if (known && known.role !== 'administrator') {
    throw new AppError({
      code: 'conflict',
      message: `${username} is a ${known.role}`,
      userMessage: `--username: “${username}” is ${known.name}, whose role is “${known.role}” and not “administrator”: nothing was changed. An administrator gives another password, or another role, at /admin/people; for a new administrator choose a username that nobody has.`,
      field: 'username',
      value: username,
    });
  }
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
