import type { LineString, Position } from 'geojson';
import { lngLatToMetres, metresToLngLat } from './local-projection';

export interface NearestOnLine {
  /** position in the list of lines */
  line: number;
  /** the nearest point of it, WGS-84 lng, lat */
  at: [lng: number, lat: number];
  metres: number;
}

/**
 * The nearest of some lines to a point, and where it is nearest. Distances are taken in the plane around the point
 * ({@link lngLatToMetres}), which within a sub-district is right to a thousandth. Null when there is no line.
 *
 * @param point lng, lat in degrees
 */
export function nearestOnLines(point: Position, lines: readonly LineString[]): NearestOnLine | null {
  let nearest: NearestOnLine | null = null;
  for (const [line, { coordinates }] of lines.entries()) {
    const places = coordinates.map(([lng, lat]) => lngLatToMetres(point, lng!, lat!));
    for (let i = 0; i < places.length; i++) {
      const [x, y] = nearestOfSegment(places[Math.max(0, i - 1)]!, places[i]!);
      const metres = Math.hypot(x, y);
      if (nearest === null || metres < nearest.metres) {
        nearest = { line, at: metresToLngLat(point, x, y), metres };
      }
    }
  }
  return nearest;
}

/** The point of a segment that is nearest to the origin. */
function nearestOfSegment([x1, y1]: [number, number], [x2, y2]: [number, number]): [number, number] {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return [x1 + part * dx, y1 + part * dy];
}
