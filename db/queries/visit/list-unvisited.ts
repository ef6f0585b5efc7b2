import { asc, eq, ne, sql } from 'drizzle-orm';
import type { Unvisited } from '../../../lib/contract/rows';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { community } from '../../schema/community';
import { merchant } from '../../schema/merchant';
import { visit } from '../../schema/visit';

/** What the visits have not reached; counted as the coverage of the summary counts (db/live/load-coverage.ts). */
export async function listUnvisited(db: Database): Promise<Unvisited> {
  const seen = db
    .select({ buildingId: visit.buildingId, households: sql<number>`sum(${visit.households})`.as('met') })
    .from(visit)
    .where(ne(visit.target, 'merchant'))
    .groupBy(visit.buildingId)
    .as('seen');
  const left = sql<number>`greatest(0, ${building.households} - coalesce(${seen.households}, 0))::int4`;
  const [buildings, merchants] = await Promise.all([
    db
      .select({
        code: building.code,
        community: community.code,
        isVisited: sql<boolean>`${seen.buildingId} is not null`,
        households: left,
      })
      .from(building)
      .innerJoin(community, eq(community.id, building.communityId))
      .leftJoin(seen, eq(seen.buildingId, building.id))
      .where(sql`${seen.buildingId} is null or ${left} > 0`)
      .orderBy(sql`${seen.buildingId} is not null`, sql`${left} desc`, asc(building.code)),
    db
      .select({
        code: merchant.code,
        nameZh: merchant.nameZh,
        trade: merchant.trade,
        community: community.code,
      })
      .from(merchant)
      .leftJoin(community, eq(community.id, merchant.communityId))
      .where(
        sql`not exists (select from ${visit} where ${visit.merchantId} = ${merchant.id} and ${visit.target} = 'merchant')`,
      )
      .orderBy(asc(merchant.code)),
  ]);
  return { buildings, merchants };
}
