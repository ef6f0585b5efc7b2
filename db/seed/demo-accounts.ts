import { asc, eq } from 'drizzle-orm';
import { ROLES, type Role } from '../../lib/authority/roles';
import { createLogin } from '../commands/account/create-login';
import type { Database } from '../connect';
import { login } from '../schema/login';
import { person } from '../schema/person';

/** A way into the demo. */
export interface DemoAccount {
  role: Role;
  username: string;
  password: string;
}

/** The name by which each role signs in to the demo. */
export const demoUsername = (role: Role): string => role.replace('_', '-');

/** Gives the first person of each role of the demo a way in, where he has none yet. The database must hold the demo. */
export async function createDemoAccounts(
  db: Database,
  passwordOf: (role: Role) => string,
): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const role of ROLES) {
    const [first] = await db
      .select({ id: person.id, name: person.name, username: login.username })
      .from(person)
      .leftJoin(login, eq(login.personId, person.id))
      .where(eq(person.role, role))
      .orderBy(asc(person.id))
      .limit(1);
    if (!first || first.username !== null) continue;
    const account = { role, username: demoUsername(role), password: passwordOf(role) };
    await createLogin(db, { ...account, personId: first.id, name: first.name });
    accounts.push(account);
  }
  return accounts;
}
