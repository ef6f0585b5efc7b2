import { booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { bboxOf } from './bbox';

export interface KeyedArea {
  /** What `locateIn` answers with, for example an area's code. */
  key: string;
  geometry: Polygon | MultiPolygon;
}

/** Areas prepared for many questions of the kind "in which one does this point lie?". */
export interface AreaIndex {
  areas: readonly KeyedArea[];
  boxes: Flatbush | null;
}

/** Prepares areas (WGS-84 degrees, any number of them, also none) for {@link locateIn}. */
export function createAreaIndex(areas: readonly KeyedArea[]): AreaIndex {
  // flatbush refuses to index nothing
  if (areas.length === 0) return { areas, boxes: null };
  const boxes = new Flatbush(areas.length);
  for (const { geometry } of areas) boxes.add(...bboxOf(geometry));
  boxes.finish();
  return { areas, boxes };
}

/**
 * The key of the area that contains the point (holes excluded), or null. A point on the border of several areas belongs
 * to the one that was given first, so the same list always gives the same answer.
 */
export function locateIn({ areas, boxes }: AreaIndex, lng: number, lat: number): string | null {
  const candidates = boxes?.search(lng, lat, lng, lat) ?? [];
  const found = candidates
    .sort((a, b) => a - b)
    .find((i) => booleanPointInPolygon([lng, lat], areas[i]!.geometry));
  return found === undefined ? null : areas[found]!.key;
}
