import { eq, sql } from 'drizzle-orm';
import type { Area } from '../../../lib/exchange/planned';
import type { Standing } from '../../../lib/exchange/standing';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { category } from '../../schema/category';
import { community } from '../../schema/community';
import { grid } from '../../schema/grid';
import { issue } from '../../schema/issue';
import { road } from '../../schema/road';
import { unit } from '../../schema/unit';

const asArea = (geometry: unknown) => geometry as Area | null;

/** Units and local categories: what stands also when a demo is replaced. */
async function readLists(db: Database): Promise<Pick<Standing, 'units' | 'categories'>> {
  const { code, nameZh, nameEn, impactGrade, hazardGrade } = category;
  return {
    units: await db.select({ code: unit.code, nameZh: unit.nameZh, nameEn: unit.nameEn }).from(unit),
    categories: await db
      .select({ code, nameZh, nameEn, impactGrade, hazardGrade })
      .from(category)
      .where(eq(category.scheme, 'local')),
  };
}

async function readGrids(db: Database): Promise<Standing['grids']> {
  const isReferredTo = sql<boolean>`exists (select from ${building} where ${building.gridId} = ${grid.id})
    or exists (select from ${issue} where ${issue.gridId} = ${grid.id})`;
  const { code, nameZh, geometry } = grid;
  const rows = await db
    .select({ code, nameZh, community: community.code, geometry, isReferredTo })
    .from(grid)
    .innerJoin(community, eq(community.id, grid.communityId));
  return rows.map((row) => ({ ...row, geometry: asArea(row.geometry) }));
}

async function readBuildings(db: Database): Promise<Standing['buildings']> {
  const isReferredTo = sql<boolean>`exists (select from ${issue} where ${issue.buildingId} = ${building.id})`;
  const { code, nameZh, lng, lat, footprint } = building;
  const rows = await db
    .select({ code, nameZh, grid: grid.code, community: community.code, lng, lat, footprint, isReferredTo })
    .from(building)
    .innerJoin(grid, eq(grid.id, building.gridId))
    .innerJoin(community, eq(community.id, building.communityId));
  return rows.map((row) => ({ ...row, footprint: asArea(row.footprint) }));
}

async function readTickets(db: Database, source: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ externalId: issue.externalId, state: issue.state })
    .from(issue)
    .where(eq(issue.externalSource, source));
  return new Map(rows.map(({ externalId, state }) => [externalId!, state]));
}

/**
 * What an import finds in the database and leaves there.
 * @param replaces true when a demo will be emptied first: then only units and categories stay
 * @param source the system whose tickets are to be loaded; null without tickets
 */
export async function readStanding(
  db: Database,
  replaces: boolean,
  source: string | null,
): Promise<Standing> {
  const lists = await readLists(db);
  if (replaces) return { ...lists, communities: [], grids: [], buildings: [], roads: [], tickets: new Map() };
  const communities = await db
    .select({ code: community.code, nameZh: community.nameZh, geometry: community.geometry })
    .from(community);
  return {
    ...lists,
    communities: communities.map((row) => ({ ...row, geometry: asArea(row.geometry) })),
    grids: await readGrids(db),
    buildings: await readBuildings(db),
    roads: await db.select({ code: road.code, nameZh: road.nameZh }).from(road),
    tickets: source === null ? new Map() : await readTickets(db, source),
  };
}
