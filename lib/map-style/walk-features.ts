import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { metresToLngLat } from '../geo/local-projection';
import type { MapView, Walk } from './map-view';

/** A position known better than this needs no circle around it, metres. */
const EXACT_METRES = 15;
const CIRCLE_CORNERS = 48;

const feature = (role: string, geometry: Geometry, properties: object = {}): Feature => ({
  type: 'Feature',
  geometry,
  properties: { role, ...properties },
});

/** The circle within which the phone is, as it says itself. */
function accuracyCircle({ lng, lat, accuracyMetres }: NonNullable<Walk['here']>): Feature[] {
  if (accuracyMetres === null || accuracyMetres < EXACT_METRES) return [];
  const ring = Array.from({ length: CIRCLE_CORNERS + 1 }, (_, i) => {
    const angle = ((i % CIRCLE_CORNERS) * 2 * Math.PI) / CIRCLE_CORNERS;
    return metresToLngLat([lng, lat], Math.cos(angle) * accuracyMetres, Math.sin(angle) * accuracyMetres);
  });
  return [feature('accuracy', { type: 'Polygon', coordinates: [ring] })];
}

/** What an inspector has in hand, by role: `line`, `pin` (with `light`, `order`), `here`, `accuracy`. */
export function walkFeatures({ walk }: Pick<MapView, 'walk'>): FeatureCollection {
  if (!walk) return { type: 'FeatureCollection', features: [] };
  const { line, pins, here } = walk;
  return {
    type: 'FeatureCollection',
    features: [
      ...(here ? accuracyCircle(here) : []),
      ...(line.length > 1
        ? [feature('line', { type: 'LineString', coordinates: line.map(([lng, lat]) => [lng, lat]) })]
        : []),
      ...pins.map(({ number, light, order, lng, lat }) =>
        feature(
          'pin',
          { type: 'Point', coordinates: [lng, lat] },
          { code: number, light, ...(order === null ? {} : { order }) },
        ),
      ),
      ...(here ? [feature('here', { type: 'Point', coordinates: [here.lng, here.lat] })] : []),
    ],
  };
}
