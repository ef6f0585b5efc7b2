import { featureCollection, polygon, union } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';

/** The ground that several areas cover together, without the borders between them; null for none. */
export function unionAreas(areas: readonly (Polygon | MultiPolygon)[]): Polygon | MultiPolygon | null {
  const parts = areas.flatMap((area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates));
  if (parts.length < 2) return areas[0] ?? null;
  return union(featureCollection(parts.map((part) => polygon(part))))?.geometry ?? null;
}
