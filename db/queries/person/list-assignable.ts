import { asc, eq } from 'drizzle-orm';
import type { Named } from '../../../lib/contract/dictionary';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { grid } from '../../schema/grid';
import { unit } from '../../schema/unit';

/** Where people can be assigned to: the units, and the grids of each community. */
export interface Assignable {
  units: Named[];
  communities: (Named & { grids: Named[] })[];
}

export async function listAssignable(db: Database): Promise<Assignable> {
  const named = <T extends typeof unit | typeof grid | typeof community>({ code, nameZh, nameEn }: T) => ({
    code,
    nameZh,
    nameEn,
  });
  const [units, rows] = await Promise.all([
    db.select(named(unit)).from(unit).orderBy(asc(unit.id)),
    db
      .select({ community: named(community), grid: named(grid) })
      .from(grid)
      .innerJoin(community, eq(community.id, grid.communityId))
      .orderBy(asc(community.code), asc(grid.code)),
  ]);
  const communities = new Map<string, Assignable['communities'][number]>();
  for (const row of rows) {
    const known = communities.get(row.community.code) ?? { ...row.community, grids: [] };
    known.grids.push(row.grid);
    communities.set(known.code, known);
  }
  return { units, communities: [...communities.values()] };
}
