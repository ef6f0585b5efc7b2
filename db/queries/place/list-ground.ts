import { asc, eq } from 'drizzle-orm';
import type { Places } from '../../../lib/contract/places';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { crossing } from '../../schema/crossing';
import { groundFeature } from '../../schema/ground-feature';
import { keyPlace } from '../../schema/key-place';
import { lamp } from '../../schema/lamp';
import { road } from '../../schema/road';
import { featuresOf, pointOf } from './feature';

type Ground = Pick<Places, 'roads' | 'crossings' | 'lamps' | 'keyPlaces' | 'ground'>;

/** Roads, crossings, lamps, tagged places and the schematic's ground. */
export async function listGround(db: Database): Promise<Ground> {
  const [roads, crossings, lamps, keyPlaces, ground] = await Promise.all([
    db
      .select({
        code: road.code,
        roadClass: road.roadClass,
        widthMetres: road.widthMetres,
        geometry: road.geometry,
      })
      .from(road)
      .orderBy(asc(road.code)),
    db
      .select({ code: crossing.code, lng: crossing.lng, lat: crossing.lat })
      .from(crossing)
      .orderBy(asc(crossing.code)),
    db.select({ code: lamp.code, lng: lamp.lng, lat: lamp.lat }).from(lamp).orderBy(asc(lamp.code)),
    db
      .select({
        code: keyPlace.code,
        kind: keyPlace.kind,
        nameZh: keyPlace.nameZh,
        nameEn: keyPlace.nameEn,
        community: community.code,
        geometry: keyPlace.geometry,
      })
      .from(keyPlace)
      .leftJoin(community, eq(community.id, keyPlace.communityId))
      .orderBy(asc(keyPlace.code)),
    db
      .select({ kind: groundFeature.kind, geometry: groundFeature.geometry })
      .from(groundFeature)
      .orderBy(asc(groundFeature.id)),
  ]);
  const pointsOf = (rows: typeof crossings) =>
    rows.map(({ code, lng, lat }) => ({ code, geometry: pointOf(lng, lat) }));
  return {
    roads: featuresOf(roads),
    crossings: featuresOf(pointsOf(crossings)),
    lamps: featuresOf(pointsOf(lamps)),
    keyPlaces: featuresOf(keyPlaces),
    ground: featuresOf(ground),
  };
}
