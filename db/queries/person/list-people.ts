import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Role } from '../../../lib/authority/roles';
import type { Database } from '../../connect';
import { login } from '../../schema/login';
import { person } from '../../schema/person';
import { PERSON_COLUMNS } from './person-columns';
import { type Assignment, selectAssignments } from './select-assignments';

/** More than anybody reads through: beyond it one searches. */
const MOST_PEOPLE = 500;

export interface ListedPerson {
  code: string;
  name: string;
  role: Role;
  title: string | null;
  username: string | null;
  /** where he belongs now */
  places: Assignment[];
}

/**
 * The office's people in whose name or username `text` occurs, of a role or of any.
 *
 * @returns the first {@link MOST_PEOPLE} of them, and how many there are
 */
export async function listPeople(
  db: Database,
  { text, role, now }: { text: string; role: Role | null; now: Date },
): Promise<{ total: number; people: ListedPerson[] }> {
  const wanted = text.toLowerCase();
  const isFound = sql`(position(${wanted} in lower(${person.name})) > 0 or position(${wanted} in ${login.username}) > 0)`;
  const rows = await db
    .select({
      ...PERSON_COLUMNS,
      username: login.username,
      total: sql<number>`(count(*) over ())::integer`,
    })
    .from(person)
    .leftJoin(login, eq(login.personId, person.id))
    .where(and(text === '' ? undefined : isFound, role === null ? undefined : eq(person.role, role)))
    .orderBy(asc(person.id))
    .limit(MOST_PEOPLE);
  const ids = rows.map(({ id }) => id);
  const assignments = ids.length === 0 ? [] : await selectAssignments(db, inArray(person.id, ids), now);
  const placesOf = (id: number) =>
    assignments.filter(({ personId, isPresent }) => personId === id && isPresent);
  return {
    total: rows[0]?.total ?? 0,
    people: rows.map(({ id, total: _, ...rest }) => ({ ...rest, places: placesOf(id) })),
  };
}
