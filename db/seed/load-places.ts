import { cellAt } from '../../lib/geo/cell';
import type { Database } from '../connect';
import { insertRows } from '../insert-rows';
import { building } from '../schema/building';
import { community } from '../schema/community';
import { crossing } from '../schema/crossing';
import { grid } from '../schema/grid';
import { groundFeature } from '../schema/ground-feature';
import { keyPlace } from '../schema/key-place';
import { lamp } from '../schema/lamp';
import { merchant } from '../schema/merchant';
import { road } from '../schema/road';
import { street } from '../schema/street';
import type { DemoPlaces, LngLat } from './place/demo-places';
import { nameInEnglish } from './place/name-in-english';

/** The id that each code got: 1, 2, 3 … in the order of the list, for the demo is loaded into empty tables. */
export interface PlaceIds {
  community: ReadonlyMap<string, number>;
  grid: ReadonlyMap<string, number>;
  building: ReadonlyMap<string, number>;
  road: ReadonlyMap<string, number>;
  crossing: ReadonlyMap<string, number>;
  merchant: ReadonlyMap<string, number>;
}

const numbered = (rows: readonly { code: string }[]) => new Map(rows.map(({ code }, i) => [code, i + 1]));

/** A place of the demo, entered in the datum in which it is stored. */
const pointOf = ([lng, lat]: LngLat) => ({
  lng,
  lat,
  cell: cellAt(lng, lat),
  enteredLng: lng,
  enteredLat: lat,
  enteredDatum: 'wgs84' as const,
  unlocatedReason: null,
});

/** Inserts the demo's geography into empty tables. */
export async function loadPlaces(db: Database, places: DemoPlaces): Promise<PlaceIds> {
  const ids: PlaceIds = {
    community: numbered(places.communities),
    grid: numbered(places.grids),
    building: numbered(places.buildings),
    road: numbered(places.roads),
    crossing: numbered(places.crossings),
    merchant: numbered(places.merchants),
  };
  const inArea = (place: { communityCode: string; gridCode: string }) => ({
    communityId: ids.community.get(place.communityCode)!,
    gridId: ids.grid.get(place.gridCode)!,
  });
  const roadNames = new Map(places.roads.map((r) => [r.code, r]));
  const communityNames = new Map(places.communities.map((c) => [c.code, c.nameEn]));
  const { code, nameZh, nameEn, geometry } = places.street;
  await insertRows(db, street, [{ code, nameZh, nameEn, geometry }]);
  await insertRows(
    db,
    community,
    places.communities.map((c) => ({
      streetId: 1,
      code: c.code,
      nameZh: c.nameZh,
      nameEn: c.nameEn,
      geometry: c.geometry,
    })),
  );
  await insertRows(
    db,
    grid,
    places.grids.map((g) => ({
      communityId: ids.community.get(g.communityCode)!,
      code: g.code,
      nameZh: g.nameZh,
      nameEn: `${communityNames.get(g.communityCode)} Grid ${Number(g.code.slice(-3))}`,
      geometry: g.geometry,
    })),
  );
  await insertRows(
    db,
    road,
    places.roads.map((r) => ({
      streetId: 1,
      code: r.code,
      nameZh: r.nameZh,
      nameEn: r.nameEn,
      roadClass: r.roadClass,
      widthMetres: r.widthMetres,
      geometry: r.centreline,
    })),
  );
  await insertRows(
    db,
    building,
    places.buildings.map((b) => ({
      ...inArea(b),
      code: b.code,
      nameZh: b.nameZh,
      nameEn: nameInEnglish(b.nameZh, roadNames.get(b.roadCode)!.nameEn),
      kind: b.kind,
      households: b.households,
      floors: b.floors,
      builtYear: b.builtYear,
      address: roadNames.get(b.roadCode)?.nameZh ?? null,
      roadId: ids.road.get(b.roadCode)!,
      ...pointOf(b.point),
      footprint: b.footprint,
    })),
  );
  await insertRows(
    db,
    crossing,
    places.crossings.map((x) => ({
      ...inArea(x),
      code: x.code,
      nameZh: x.nameZh,
      nameEn: x.nameEn,
      firstRoadId: ids.road.get(x.roadCodes[0])!,
      secondRoadId: ids.road.get(x.roadCodes[1])!,
      ...pointOf(x.point),
    })),
  );
  await insertRows(
    db,
    merchant,
    places.merchants.map((m) => ({
      ...inArea(m),
      code: m.code,
      nameZh: m.nameZh,
      trade: m.trade,
      roadId: ids.road.get(m.roadCode) ?? null,
      inMarket: m.market,
      doorFrontDuty: m.doorFrontDuty,
      fireGear: m.fireGear,
      address: roadNames.get(m.roadCode)?.nameZh ?? null,
      ...pointOf(m.point),
    })),
  );
  await insertRows(
    db,
    keyPlace,
    places.keyPlaces.map((k) => ({
      code: k.code,
      nameZh: k.nameZh,
      nameEn: k.nameEn,
      kind: k.kind,
      communityId: ids.community.get(k.communityCode) ?? null,
      geometry: k.geometry,
    })),
  );
  await insertRows(
    db,
    lamp,
    places.lamps.map((l) => ({
      code: l.code,
      roadId: ids.road.get(l.roadCode) ?? null,
      ...pointOf(l.point),
    })),
  );
  await insertRows(
    db,
    groundFeature,
    places.ground.map(({ kind, geometry: shape }) => ({ kind, geometry: shape })),
  );
  return ids;
}
