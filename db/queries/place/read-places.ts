import type { FeatureCollection } from 'geojson';
import type { Places } from '../../../lib/contract/places';
import { type Bbox, bboxOf, bboxUnion } from '../../../lib/geo/bbox';
import type { Database } from '../../connect';
import { listAreas } from './list-areas';
import { listGround } from './list-ground';

/** What is shown of a database in which nothing has a place. */
const WORLD: Bbox = [-180, -60, 180, 75];

/** The box around all of them. Two by two, because a city has more buildings than a call may have arguments. */
const boundsOf = (collections: readonly FeatureCollection[]): Bbox | null =>
  collections
    .flatMap(({ features }) => features.map(({ geometry }) => bboxOf(geometry)))
    .reduce<Bbox | null>((all, box) => bboxUnion(all === null ? [box] : [all, box]), null);

/** The geometry that the map is drawn from. `issueBounds`: around all located issues, if any. */
export async function readPlaces(
  db: Database,
  dataVersion: number,
  issueBounds: Bbox | null = null,
): Promise<Places> {
  const [areas, ground] = await Promise.all([listAreas(db), listGround(db)]);
  const { street, communities, grids, buildings } = areas;
  // Issues far away are rather a wrong coordinate than a place to look at: they count only when there is no area.
  const bounds =
    boundsOf([street, communities, grids, buildings]) ??
    boundsOf([ground.roads, ground.crossings]) ??
    issueBounds ??
    WORLD;
  return { dataVersion, bounds, ...areas, ...ground };
}
