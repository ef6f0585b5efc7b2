import type { OpenGround } from '@/lib/contract/open-map';
import { bboxOf } from '@/lib/geo/bbox';
import type { Bounds } from '@/lib/map-style/map-view';

/** Half the width of what is first seen around a place, degrees: about 200 m. */
const AROUND = 0.002;

/** What a map shows first: around a place, a whole community, or everything. */
export function firstBounds(
  ground: OpenGround,
  near: readonly [number, number] | null,
  community: string | null,
): Bounds {
  if (near) return [near[0] - AROUND, near[1] - AROUND, near[0] + AROUND, near[1] + AROUND];
  const outline = ground.communities.features.find(({ properties }) => properties.code === community);
  return outline ? bboxOf(outline.geometry) : ground.bounds;
}
