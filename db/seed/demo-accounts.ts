import { and, asc, eq } from 'drizzle-orm';
import { ROLES, type Role } from '../../lib/authority/roles';
import { createLogin } from '../commands/account/create-login';
import type { Database } from '../connect';
import { login } from '../schema/login';
import { person, personAssignment } from '../schema/person';
import { unit } from '../schema/unit';

/** A way into the demo. */
export interface DemoAccount {
  role: Role;
  username: string;
  /** name of the unit that it handles for; null where it is the account of its role */
  unit: string | null;
  personId: number;
  name: string;
  /** whether he has it already */
  isMade: boolean;
}

/** The name by which each role signs in to the demo. */
export const demoUsername = (role: Role): string => role.replace('_', '-');

/**
 * Who signs in to the demo: the first person of each role, and the first handler of every other unit, so that an issue may be given to
 * any of them. The database must hold the demo.
 */
export async function listDemoAccounts(db: Database): Promise<DemoAccount[]> {
  const columns = { personId: person.id, name: person.name, role: person.role, made: login.username };
  const ofRoles = await db
    .selectDistinctOn([person.role], columns)
    .from(person)
    .leftJoin(login, eq(login.personId, person.id))
    .orderBy(asc(person.role), asc(person.id));
  const ofUnits = await db
    .selectDistinctOn([unit.code], { ...columns, code: unit.code, unit: unit.nameZh })
    .from(unit)
    .innerJoin(personAssignment, eq(personAssignment.unitId, unit.id))
    .innerJoin(person, eq(person.id, personAssignment.personId))
    .leftJoin(login, eq(login.personId, person.id))
    .where(and(eq(person.role, 'handler'), eq(personAssignment.seconded, false)))
    .orderBy(asc(unit.code), asc(person.id));
  const known = new Set(ofRoles.map(({ personId }) => personId));
  return [
    ...ofRoles
      .sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role))
      .map(({ made, ...one }) => ({
        ...one,
        username: demoUsername(one.role),
        unit: null,
        isMade: made !== null,
      })),
    ...ofUnits
      .filter(({ personId }) => !known.has(personId))
      .map(({ made, code, ...one }) => ({
        ...one,
        username: code.replaceAll('_', '-'),
        isMade: made !== null,
      })),
  ];
}

/** Gives those who sign in to the demo a way in, each with the password of his username, where they have none yet. */
export async function createDemoAccounts(
  db: Database,
  passwordOf: (username: string) => string,
): Promise<void> {
  for (const { isMade, personId, name, username } of await listDemoAccounts(db))
    if (!isMade) await createLogin(db, { personId, name, username, password: passwordOf(username) });
}
