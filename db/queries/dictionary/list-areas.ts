import { asc } from 'drizzle-orm';
import type { Dictionary } from '../../../lib/contract/dictionary';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { street } from '../../schema/street';
import { selectBuildings, selectGrids } from '../place/select-areas';

type Areas = Pick<Dictionary, 'street' | 'communities' | 'grids' | 'buildings'>;

const named = <T extends typeof street | typeof community>({ code, nameZh, nameEn }: T) => ({
  code,
  nameZh,
  nameEn,
});

/** The nested areas by name: street, communities, grids, buildings. */
export async function listAreas(db: Database): Promise<Areas> {
  const [streets, communities, grids, buildings] = await Promise.all([
    db.select(named(street)).from(street).orderBy(asc(street.id)).limit(1),
    db.select(named(community)).from(community).orderBy(asc(community.code)),
    selectGrids(db),
    selectBuildings(db),
  ]);
  return {
    street: streets[0] ?? { code: '', nameZh: '', nameEn: '' },
    communities,
    grids: grids.map(({ area: { code, nameZh, nameEn }, community }) => ({
      code,
      nameZh,
      nameEn,
      community,
    })),
    buildings: buildings.map(({ area, grid, community }) => {
      const { code, nameZh, nameEn, kind, households, householdsApproximate, floors, builtYear, lng, lat } =
        area;
      const about = { kind, households, householdsApproximate, floors, builtYear, lng, lat };
      return { code, nameZh, nameEn, grid, community, ...about };
    }),
  };
}
