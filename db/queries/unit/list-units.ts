import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import { personAssignment } from '../../schema/person';
import { unit } from '../../schema/unit';
import { presentAt } from '../person/present-at';

export type ListedUnit = typeof unit.$inferSelect & {
  /** how many belong to it now */
  people: number;
};

/** All units with what is known of each, in the order in which they came. */
export async function listUnits(db: Database, now: Date): Promise<ListedUnit[]> {
  return db
    .select({
      id: unit.id,
      code: unit.code,
      nameZh: unit.nameZh,
      nameEn: unit.nameEn,
      forceClass: unit.forceClass,
      level: unit.level,
      isInspection: unit.isInspection,
      people: sql<number>`count(distinct ${personAssignment.personId})::integer`,
    })
    .from(unit)
    .leftJoin(personAssignment, and(eq(personAssignment.unitId, unit.id), presentAt(now)))
    .groupBy(unit.id)
    .orderBy(asc(unit.id));
}
