import type { LocatedPoint } from '../../../lib/exchange/check-coordinates';
import type { PlannedPlaces } from '../../../lib/exchange/planned';
import { cellAt } from '../../../lib/geo/cell';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { community } from '../../schema/community';
import { grid } from '../../schema/grid';
import { merchant } from '../../schema/merchant';
import { road } from '../../schema/road';
import { findRoads } from './find-roads';
import { upsertRows } from './upsert-rows';

/** The stored point with its cell; exactly the columns of `pointColumns`. */
export function pointRow({ lng, lat, unlocatedReason, enteredLng, enteredLat, enteredDatum }: LocatedPoint) {
  const cell = lng === null || lat === null ? null : cellAt(lng, lat);
  return { lng, lat, cell, unlocatedReason, enteredLng, enteredLat, enteredDatum };
}

/** Ids by code of everything that a ticket can lie in. */
export interface PlaceIds {
  communities: Map<string, number>;
  grids: Map<string, number>;
  buildings: Map<string, number>;
}

const idOf = (ids: Map<string, number>, code: string | null) => (code === null ? null : ids.get(code)!);

/** Writes the planned places, outer areas first. What has the same code is brought to what the files say. */
export async function writePlaces(db: Database, places: PlannedPlaces, streetId: number): Promise<PlaceIds> {
  const communities = await upsertRows(
    db,
    community,
    places.communities.map((planned) => ({ streetId, ...planned })),
  );
  const grids = await upsertRows(
    db,
    grid,
    places.grids.map(({ community: code, ...planned }) => ({
      ...planned,
      communityId: communities.get(code)!,
    })),
  );
  const roads = await upsertRows(
    db,
    road,
    places.roads.map((planned) => ({ streetId, ...planned }) as typeof road.$inferInsert),
  );
  const buildings = await upsertRows(
    db,
    building,
    places.buildings.map(
      ({ grid: gridCode, community: communityCode, ...planned }) =>
        ({
          ...planned,
          ...pointRow(planned),
          gridId: grids.get(gridCode)!,
          communityId: communities.get(communityCode)!,
        }) as typeof building.$inferInsert,
    ),
  );
  await findRoads(db);
  await upsertRows(
    db,
    merchant,
    places.merchants.map(
      ({ community: communityCode, grid: gridCode, building: buildingCode, road: roadCode, ...planned }) =>
        ({
          ...planned,
          ...pointRow(planned),
          communityId: idOf(communities, communityCode),
          gridId: idOf(grids, gridCode),
          buildingId: idOf(buildings, buildingCode),
          roadId: idOf(roads, roadCode),
        }) as typeof merchant.$inferInsert,
    ),
  );
  return { communities, grids, buildings };
}
