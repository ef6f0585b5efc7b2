import { asc } from 'drizzle-orm';
import type { Places } from '../../../lib/contract/places';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { street } from '../../schema/street';
import { featuresOf, pointOf } from './feature';
import { selectBuildings, selectGrids } from './select-areas';

type Areas = Pick<Places, 'street' | 'communities' | 'grids' | 'buildings'>;

/** Street, communities, grids and buildings with their outlines. */
export async function listAreas(db: Database): Promise<Areas> {
  const [streets, communities, grids, buildings] = await Promise.all([
    db.select({ code: street.code, geometry: street.geometry }).from(street),
    db
      .select({ code: community.code, geometry: community.geometry })
      .from(community)
      .orderBy(asc(community.code)),
    selectGrids(db),
    selectBuildings(db),
  ]);
  return {
    street: featuresOf(streets),
    communities: featuresOf(communities),
    grids: featuresOf(
      grids.map(({ area: { code, geometry }, community }) => ({ code, community, geometry })),
    ),
    buildings: featuresOf(
      buildings.map(({ area: { code, footprint, lng, lat }, grid, community }) => ({
        code,
        grid,
        community,
        geometry: footprint ?? pointOf(lng, lat),
      })),
    ),
  };
}
