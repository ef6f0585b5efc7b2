import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** Rows with a geometry become features; what has none is left out, because nothing of it can be drawn. */
export function featuresOf<G extends Geometry, R extends { geometry: Geometry | null }>(
  rows: readonly R[],
): FeatureCollection<G, Omit<R, 'geometry'>> {
  const features = rows.flatMap(({ geometry, ...properties }): Feature<G, Omit<R, 'geometry'>>[] =>
    geometry === null ? [] : [{ type: 'Feature', properties, geometry: geometry as G }],
  );
  return { type: 'FeatureCollection', features };
}

/** The point of a row, or null when it is unlocated. */
export const pointOf = (lng: number | null, lat: number | null): Geometry | null =>
  lng === null || lat === null ? null : { type: 'Point', coordinates: [lng, lat] };
