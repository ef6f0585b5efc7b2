import { and, eq, sql } from 'drizzle-orm';
import type { UnmannedUnit } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { login } from '../../schema/login';
import { person, personAssignment } from '../../schema/person';
import { unit } from '../../schema/unit';
import { presentAt } from '../person/present-at';

/** The units for which nobody could start what they are given: no handler belongs to them now, or none of theirs can sign in. */
export async function listUnmanned(db: Database, now: Date): Promise<UnmannedUnit[]> {
  const handlers = sql<number>`count(${person.id})::integer`;
  const logins = sql<number>`count(${login.id})::integer`;
  const rows = await db
    .select({ code: unit.code, handlers, logins })
    .from(unit)
    .leftJoin(personAssignment, and(eq(personAssignment.unitId, unit.id), presentAt(now)))
    .leftJoin(person, and(eq(person.id, personAssignment.personId), eq(person.role, 'handler')))
    .leftJoin(login, eq(login.personId, person.id))
    .groupBy(unit.code)
    .having(sql`${logins} = 0`);
  return rows.map(({ code, handlers }) => ({ code, why: handlers === 0 ? 'nobody' : 'no_login' }));
}
