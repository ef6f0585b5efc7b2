import { type Bbox, bboxOf, bboxUnion } from '../../../lib/geo/bbox';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { street } from '../../schema/street';

/** The box around the street, or else around its communities; null when neither has an outline. */
export async function readStreetBounds(db: Database): Promise<Bbox | null> {
  const streets = await db.select({ geometry: street.geometry }).from(street);
  const boxes = (rows: typeof streets) =>
    rows.flatMap(({ geometry }) => (geometry ? [bboxOf(geometry)] : []));
  return (
    bboxUnion(boxes(streets)) ??
    bboxUnion(boxes(await db.select({ geometry: community.geometry }).from(community)))
  );
}
