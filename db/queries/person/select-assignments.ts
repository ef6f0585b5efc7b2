import { asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import { grid } from '../../schema/grid';
import { person, personAssignment } from '../../schema/person';
import { unit } from '../../schema/unit';
import { presentAt } from './present-at';

/** Where somebody belongs or belonged: a unit or a grid. */
export interface Assignment {
  id: number;
  personId: number;
  nameZh: string;
  nameEn: string;
  isGrid: boolean;
  isSeconded: boolean;
  from: Date;
  /** null: until further notice */
  until: Date | null;
  isPresent: boolean;
  /** it has not begun yet */
  isAhead: boolean;
}

/** Assignments of the people that `which` chooses, home before seconded, the older first. */
export async function selectAssignments(db: Database, which: SQL, now: Date): Promise<Assignment[]> {
  return db
    .select({
      id: personAssignment.id,
      personId: personAssignment.personId,
      nameZh: sql<string>`coalesce(${unit.nameZh}, ${grid.nameZh})`,
      nameEn: sql<string>`coalesce(${unit.nameEn}, ${grid.nameEn})`,
      isGrid: sql<boolean>`${personAssignment.gridId} is not null`,
      isSeconded: personAssignment.seconded,
      from: personAssignment.fromAt,
      until: personAssignment.untilAt,
      isPresent: sql<boolean>`${presentAt(now)}`,
      isAhead: sql<boolean>`${personAssignment.fromAt} > ${now.toISOString()}::timestamptz`,
    })
    .from(personAssignment)
    .innerJoin(person, eq(person.id, personAssignment.personId))
    .leftJoin(unit, eq(unit.id, personAssignment.unitId))
    .leftJoin(grid, eq(grid.id, personAssignment.gridId))
    .where(which)
    .orderBy(asc(personAssignment.seconded), asc(personAssignment.fromAt), asc(personAssignment.id));
}
