import { eq } from 'drizzle-orm';
import type { Role } from '../../../lib/authority/roles';
import type { Database } from '../../connect';
import { login } from '../../schema/login';
import { person } from '../../schema/person';
import { PERSON_COLUMNS } from './person-columns';
import { type Assignment, selectAssignments } from './select-assignments';

/** Everything that the administrator keeps of somebody. */
export interface PersonFile {
  id: number;
  code: string;
  name: string;
  role: Role;
  title: string | null;
  username: string | null;
  /** past ones too */
  assignments: Assignment[];
}

/** Somebody by his code; null when there is nobody. */
export async function readPersonFile(db: Database, code: string, now: Date): Promise<PersonFile | null> {
  const [found] = await db
    .select({
      ...PERSON_COLUMNS,
      username: login.username,
    })
    .from(person)
    .leftJoin(login, eq(login.personId, person.id))
    .where(eq(person.code, code));
  if (!found) return null;
  return { ...found, assignments: await selectAssignments(db, eq(person.id, found.id), now) };
}
