import gcoord from 'gcoord';
import type { Geometry, Position } from 'geojson';

/** The datums in which a place may be entered. Stored is always WGS-84. */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof DATUMS)[number];

const CRS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/**
 * A point in another datum, [lng, lat] in degrees. GCJ-02 is inverted by iteration: there and back is within 0.15 m.
 *
 * GCJ-02 shifts nothing outside the rectangle 72.004…137.8347 E, 0.8293…55.8271 N that its published form uses, and so
 * do we. BD-09 has no such limit: its own further shift (about 0.7 km) is taken off wherever the point lies.
 */
export function convertPoint(lng: number, lat: number, from: Datum, to: Datum): [number, number] {
  if (from === to) return [lng, lat];
  const [toLng, toLat] = gcoord.transform<[number, number]>([lng, lat], CRS[from], CRS[to]);
  return [toLng, toLat];
}

export const toWgs84 = (lng: number, lat: number, from: Datum): [number, number] =>
  convertPoint(lng, lat, from, 'wgs84');

/**
 * A geometry in WGS-84 as a new object (gcoord itself changes GeoJSON in place). Heights are left out: nothing here
 * uses them.
 */
export function geometryToWgs84<G extends Geometry>(geometry: G, from: Datum): G {
  if (geometry.type === 'GeometryCollection') {
    return {
      type: geometry.type,
      geometries: geometry.geometries.map((one) => geometryToWgs84(one, from)),
    } as G;
  }
  return { type: geometry.type, coordinates: convertNested(geometry.coordinates, from) } as G;
}

type Nested = Position | Position[] | Position[][] | Position[][][];

function convertNested(coordinates: Nested, from: Datum): Nested {
  if (typeof coordinates[0] === 'number') {
    return toWgs84(coordinates[0], coordinates[1] as number, from);
  }
  return (coordinates as Nested[]).map((inner) => convertNested(inner, from)) as Nested;
}
