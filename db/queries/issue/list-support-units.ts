import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../connect';
import { issueUnit } from '../../schema/issue-unit';
import { unit } from '../../schema/unit';

/** Codes of the units that support at present (配合单位). */
export async function listSupportUnits(db: Database, issueId: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ code: unit.code })
    .from(issueUnit)
    .innerJoin(unit, eq(unit.id, issueUnit.unitId))
    .where(and(eq(issueUnit.issueId, issueId), eq(issueUnit.part, 'support'), isNull(issueUnit.untilAt)))
    .orderBy(asc(unit.code));
  return rows.map(({ code }) => code);
}
