import { asc, eq } from 'drizzle-orm';
import type { Merchants } from '../../../lib/contract/places';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { merchant } from '../../schema/merchant';
import { featuresOf, pointOf } from './feature';

/** Merchants that have a place. */
export async function listMerchants(db: Database): Promise<Merchants> {
  const rows = await db
    .select({
      code: merchant.code,
      nameZh: merchant.nameZh,
      trade: merchant.trade,
      doorFrontDuty: merchant.doorFrontDuty,
      fireGear: merchant.fireGear,
      community: community.code,
      lng: merchant.lng,
      lat: merchant.lat,
    })
    .from(merchant)
    .leftJoin(community, eq(community.id, merchant.communityId))
    .orderBy(asc(merchant.code));
  return featuresOf(rows.map(({ lng, lat, ...rest }) => ({ ...rest, geometry: pointOf(lng, lat) })));
}
