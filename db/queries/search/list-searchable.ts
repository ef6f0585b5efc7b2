import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { SearchedKind } from '../../../lib/contract/search';
import { crossingNames } from '../../../lib/search/crossing-names';
import type { SearchablePlace } from '../../../lib/search/place-index';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { community } from '../../schema/community';
import { crossing } from '../../schema/crossing';
import { grid } from '../../schema/grid';
import { keyPlace } from '../../schema/key-place';
import { merchant } from '../../schema/merchant';
import { road } from '../../schema/road';
import { street } from '../../schema/street';

export interface HeldPlace extends SearchablePlace {
  id: number;
  /** null for what is not a point, or has none */
  lng: number | null;
  lat: number | null;
}

type Row = Pick<HeldPlace, 'id' | 'code' | 'nameZh'> & Partial<HeldPlace>;

const places = (kind: SearchedKind, rows: Row[]): HeldPlace[] =>
  rows.map((row) => ({ nameEn: '', community: null, grid: null, lng: null, lat: null, ...row, kind }));

/** Everything that has a name on the map, wider kinds first. */
export async function listSearchable(db: Database): Promise<HeldPlace[]> {
  const [streets, communities, grids, roads, keyPlaces, merchants] = await Promise.all([
    db
      .select({ id: street.id, code: street.code, nameZh: street.nameZh, nameEn: street.nameEn })
      .from(street),
    db
      .select({ id: community.id, code: community.code, nameZh: community.nameZh, nameEn: community.nameEn })
      .from(community),
    db
      .select({
        id: grid.id,
        code: grid.code,
        nameZh: grid.nameZh,
        nameEn: grid.nameEn,
        community: community.code,
      })
      .from(grid)
      .innerJoin(community, eq(community.id, grid.communityId)),
    db.select({ id: road.id, code: road.code, nameZh: road.nameZh, nameEn: road.nameEn }).from(road),
    db
      .select({
        id: keyPlace.id,
        code: keyPlace.code,
        nameZh: keyPlace.nameZh,
        nameEn: keyPlace.nameEn,
        community: community.code,
      })
      .from(keyPlace)
      .leftJoin(community, eq(community.id, keyPlace.communityId)),
    db
      .select({ ...pointNames(merchant), community: community.code, grid: grid.code })
      .from(merchant)
      .leftJoin(community, eq(community.id, merchant.communityId))
      .leftJoin(grid, eq(grid.id, merchant.gridId)),
  ]);
  return [
    ...places('street', streets),
    ...places('community', communities),
    ...places('grid', grids),
    ...places('road', roads),
    ...places('crossing', await listCrossings(db)),
    ...places('key_place', keyPlaces),
    ...places('building', await listBuildings(db)),
    ...places('merchant', merchants),
  ];
}

const pointNames = (table: typeof merchant | typeof building | typeof crossing) => ({
  id: sql<number>`${table.id}`,
  code: sql<string>`${table.code}`,
  nameZh: sql<string>`${table.nameZh}`,
  lng: sql<number | null>`${table.lng}`,
  lat: sql<number | null>`${table.lat}`,
});

async function listCrossings(db: Database): Promise<Row[]> {
  const [first, second] = [alias(road, 'first_road'), alias(road, 'second_road')];
  const rows = await db
    .select({
      ...pointNames(crossing),
      nameEn: crossing.nameEn,
      community: community.code,
      grid: grid.code,
      first: { nameZh: first.nameZh, nameEn: first.nameEn },
      second: { nameZh: second.nameZh, nameEn: second.nameEn },
    })
    .from(crossing)
    .innerJoin(first, eq(first.id, crossing.firstRoadId))
    .innerJoin(second, eq(second.id, crossing.secondRoadId))
    .leftJoin(community, eq(community.id, crossing.communityId))
    .leftJoin(grid, eq(grid.id, crossing.gridId));
  return rows.map(({ first, second, ...row }) => ({ ...row, aliases: crossingNames(first, second) }));
}

const listBuildings = (db: Database): Promise<Row[]> =>
  db
    .select({
      ...pointNames(building),
      nameEn: building.nameEn,
      community: community.code,
      grid: grid.code,
    })
    .from(building)
    .innerJoin(grid, eq(grid.id, building.gridId))
    .innerJoin(community, eq(community.id, building.communityId));
