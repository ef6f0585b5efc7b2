import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';

/** Whether a point lies within a closed ring or on it, in whatever plane both are told. */
export const isWithinRing = (point: Position, ring: Position[]): boolean =>
  booleanPointInPolygon(point, { type: 'Polygon', coordinates: [ring] });
