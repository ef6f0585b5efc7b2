import { inArray, isNotNull } from 'drizzle-orm';
import type { LineString } from 'geojson';
import { nearestOnLines } from '../../../lib/geo/nearest-line';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { road } from '../../schema/road';

/** Farther from every road than this, metres, a building lies along none. */
const FARTHEST_METRES = 150;

/** Notes for each building the road that it is nearest to, where both have a place. */
export async function findRoads(db: Database): Promise<void> {
  const rows = await db
    .select({ id: road.id, geometry: road.geometry })
    .from(road)
    .where(isNotNull(road.geometry));
  const roads = rows.filter(({ geometry }) => geometry?.type === 'LineString');
  if (roads.length === 0) return;
  const lines = roads.map(({ geometry }) => geometry as LineString);
  const buildings = await db
    .select({ id: building.id, lng: building.lng, lat: building.lat })
    .from(building)
    .where(isNotNull(building.lng));
  const along = new Map<number, number[]>();
  for (const { id, lng, lat } of buildings) {
    const nearest = nearestOnLines([lng!, lat!], lines);
    if (!nearest || nearest.metres > FARTHEST_METRES) continue;
    const roadId = roads[nearest.line]!.id;
    along.set(roadId, [...(along.get(roadId) ?? []), id]);
  }
  await db.update(building).set({ roadId: null }).where(isNotNull(building.lng));
  for (const [roadId, ids] of along) {
    await db.update(building).set({ roadId }).where(inArray(building.id, ids));
  }
}
