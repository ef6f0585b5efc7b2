import type { Position } from 'geojson';
import { EARTH_RADIUS_METRES } from './local-projection';

const RADIANS = Math.PI / 180;

/** The eight words of the compass, clockwise from north. */
export const COMPASS_POINTS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type CompassPoint = (typeof COMPASS_POINTS)[number];

/**
 * The great-circle distance in metres between two points (lng, lat in degrees): haversine on the mean sphere, the same as
 * `distanceMetres` of measure.ts, without turf, for a phone that has little to load.
 */
export function metresBetween(from: Position, to: Position): number {
  const [fromLng, fromLat] = from as [number, number];
  const [toLng, toLat] = to as [number, number];
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const share =
    half(toLat - fromLat) + Math.cos(fromLat * RADIANS) * Math.cos(toLat * RADIANS) * half(toLng - fromLng);
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** Where to look from one point for another, in degrees clockwise from true north, 0 to below 360. Of one place: 0. */
export function bearingDegrees(from: Position, to: Position): number {
  const [fromLng, fromLat] = from as [number, number];
  const [toLng, toLat] = to as [number, number];
  const east = (toLng - fromLng) * RADIANS;
  const [cosFrom, cosTo] = [Math.cos(fromLat * RADIANS), Math.cos(toLat * RADIANS)];
  const x = cosFrom * Math.sin(toLat * RADIANS) - Math.sin(fromLat * RADIANS) * cosTo * Math.cos(east);
  return (Math.atan2(Math.sin(east) * cosTo, x) / RADIANS + 360) % 360;
}

/** The compass point nearest to a bearing: each covers 45 degrees. */
export const compassPoint = (degrees: number): CompassPoint =>
  COMPASS_POINTS[Math.round((((degrees % 360) + 360) % 360) / 45) % 8]!;
