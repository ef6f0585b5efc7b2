import { and, eq } from 'drizzle-orm';
import type { Role } from '../../../lib/authority/roles';
import type { Named } from '../../../lib/contract/dictionary';
import type { Database } from '../../connect';
import { grid } from '../../schema/grid';
import { person, personAssignment } from '../../schema/person';
import { unit } from '../../schema/unit';
import { PERSON_COLUMNS } from '../person/person-columns';
import { presentAt } from '../person/present-at';

/** Somebody of the office, with where he belongs at an instant. */
export interface OfficePerson {
  id: number;
  code: string;
  name: string;
  role: Role;
  title: string | null;
  units: Named[];
  grids: Named[];
}

/** A person by id; null when there is none. */
export async function readPerson(db: Database, id: number, now: Date): Promise<OfficePerson | null> {
  const rows = await db
    .select({
      ...PERSON_COLUMNS,
      unit: { code: unit.code, nameZh: unit.nameZh, nameEn: unit.nameEn },
      grid: { code: grid.code, nameZh: grid.nameZh, nameEn: grid.nameEn },
    })
    .from(person)
    .leftJoin(personAssignment, and(eq(personAssignment.personId, person.id), presentAt(now)))
    .leftJoin(unit, eq(unit.id, personAssignment.unitId))
    .leftJoin(grid, eq(grid.id, personAssignment.gridId))
    .where(eq(person.id, id));
  const [first] = rows;
  if (!first) return null;
  const { unit: _, grid: __, ...own } = first;
  const once = (named: (Named | null)[]) => [
    ...new Map(named.flatMap((one) => (one === null ? [] : [[one.code, one]]))).values(),
  ];
  return { ...own, units: once(rows.map((row) => row.unit)), grids: once(rows.map((row) => row.grid)) };
}
