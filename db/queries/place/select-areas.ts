import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { community } from '../../schema/community';
import { grid } from '../../schema/grid';

/** Grids with the community that each lies in, by code. */
export const selectGrids = (db: Database) =>
  db
    .select({ area: grid, community: community.code })
    .from(grid)
    .innerJoin(community, eq(community.id, grid.communityId))
    .orderBy(asc(grid.code));

/** Buildings with the grid and the community that each lies in, by code. */
export const selectBuildings = (db: Database) =>
  db
    .select({ area: building, grid: grid.code, community: community.code })
    .from(building)
    .innerJoin(grid, eq(grid.id, building.gridId))
    .innerJoin(community, eq(community.id, building.communityId))
    .orderBy(asc(building.code));
