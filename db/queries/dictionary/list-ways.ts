import { asc } from 'drizzle-orm';
import type { Dictionary } from '../../../lib/contract/dictionary';
import type { Database } from '../../connect';
import { crossing } from '../../schema/crossing';
import { road } from '../../schema/road';

/** Roads and crossings. */
export async function listWays(db: Database): Promise<Pick<Dictionary, 'roads' | 'crossings'>> {
  const [roads, crossings] = await Promise.all([
    db
      .select({ code: road.code, nameZh: road.nameZh, nameEn: road.nameEn, roadClass: road.roadClass })
      .from(road)
      .orderBy(asc(road.code)),
    db
      .select({
        code: crossing.code,
        nameZh: crossing.nameZh,
        nameEn: crossing.nameEn,
        lng: crossing.lng,
        lat: crossing.lat,
      })
      .from(crossing)
      .orderBy(asc(crossing.code)),
  ]);
  return { roads, crossings };
}
