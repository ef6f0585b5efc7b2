import type { Geometry, Position } from 'geojson';

/** [west, south, east, north] in degrees, as GeoJSON orders it. */
export type Bbox = [west: number, south: number, east: number, north: number];

/** The smallest box around a geometry. Throws a RangeError when it has no coordinates. */
export function bboxOf(geometry: Geometry): Bbox {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, ([lng, lat]) => {
    box[0] = Math.min(box[0], lng!);
    box[1] = Math.min(box[1], lat!);
    box[2] = Math.max(box[2], lng!);
    box[3] = Math.max(box[3], lat!);
  });
  if (box[0] > box[2]) throw new RangeError(`A ${geometry.type} without coordinates has no bounding box`);
  return box;
}

/** The box around several boxes, or null for none. */
export function bboxUnion(boxes: readonly Bbox[]): Bbox | null {
  let union: Bbox | null = null;
  for (const [west, south, east, north] of boxes) {
    union = union
      ? [
          Math.min(union[0], west),
          Math.min(union[1], south),
          Math.max(union[2], east),
          Math.max(union[3], north),
        ]
      : [west, south, east, north];
  }
  return union;
}

/** Whether the point lies in the box, its edges included. */
export function bboxContains([west, south, east, north]: Bbox, lng: number, lat: number): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  switch (geometry.type) {
    case 'Point':
      visit(geometry.coordinates);
      break;
    case 'MultiPoint':
    case 'LineString':
      geometry.coordinates.forEach(visit);
      break;
    case 'MultiLineString':
    case 'Polygon':
      for (const line of geometry.coordinates) line.forEach(visit);
      break;
    case 'MultiPolygon':
      for (const polygon of geometry.coordinates) for (const ring of polygon) ring.forEach(visit);
      break;
    case 'GeometryCollection':
      for (const part of geometry.geometries) eachPosition(part, visit);
      break;
  }
}
