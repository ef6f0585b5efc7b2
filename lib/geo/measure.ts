import { area, distance } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The area of a polygon on the mean sphere in square metres, holes taken out; WGS-84 degrees in. */
export function areaSquareMetres(geometry: Polygon | MultiPolygon): number {
  return area(geometry);
}

/** The great-circle distance between two points (lng, lat in degrees) in metres, on the mean sphere (haversine). */
export function distanceMetres(from: Position, to: Position): number {
  return distance(from, to, { units: 'meters' });
}
