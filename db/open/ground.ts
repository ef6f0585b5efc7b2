import { createHash } from 'node:crypto';
import type { Feature, FeatureCollection, Geometry, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { OpenGround, OpenPlaceKind } from '../../lib/contract/open-map';
import { bboxOf, bboxUnion } from '../../lib/geo/bbox';
import type { OpenSnapshot } from './open-snapshot';
import type { OpenData } from './read-open';

type Area = Polygon | MultiPolygon;

/** What is shown where nothing has a place. */
const WORLD: OpenGround['bounds'] = [-180, -60, 180, 75];

/** Around all published places: the outlines first, and only without any of them the points. */
function boundsOf({ places, roads }: OpenData): OpenGround['bounds'] {
  const outlines = [...places, ...roads].flatMap(({ geometry }) => (geometry ? [bboxOf(geometry)] : []));
  const points = places.flatMap(({ lng, lat }): OpenGround['bounds'][] =>
    lng === null || lat === null ? [] : [[lng, lat, lng, lat]],
  );
  const boxes = outlines.length > 0 ? outlines : points;
  return (
    boxes.reduce<OpenGround['bounds'] | null>(
      (all, box) => bboxUnion(all === null ? [box] : [all, box]) as OpenGround['bounds'],
      null,
    ) ?? WORLD
  );
}

/** What the public's map is drawn from. */
export const openGround = (snapshot: OpenSnapshot): OpenGround => snapshot.reckoned(reckonGround);

function reckonGround({ data }: OpenSnapshot): OpenGround {
  const outlines = (kind: OpenPlaceKind) =>
    collect(
      data.places.flatMap((place): Feature<Area | Point, { code: string; community: string }>[] => {
        const geometry = place.geometry ?? pointOf(place.lng, place.lat);
        if (place.kind !== kind || geometry === null) return [];
        const properties = { code: place.id, community: place.parentId ?? '' };
        return [{ type: 'Feature', properties, geometry: geometry as Area | Point }];
      }),
    );
  const ground: Omit<OpenGround, 'version'> = {
    bounds: boundsOf(data),
    street: outlines('street') as FeatureCollection<Area, { code: string; community: string }>,
    communities: outlines('community') as FeatureCollection<Area, { code: string; community: string }>,
    buildings: outlines('building'),
    roads: collect(
      data.roads.map(({ geometry, ...properties }) => ({
        type: 'Feature',
        properties,
        geometry: geometry as LineString,
      })),
    ),
    ground: collect(
      data.ground.map(({ kind, geometry }) => ({
        type: 'Feature',
        properties: { kind },
        geometry: geometry as Area,
      })),
    ),
  };
  const version = createHash('sha256').update(JSON.stringify(ground)).digest('hex').slice(0, 16);
  return { version, ...ground };
}

const collect = <G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features,
});

const pointOf = (lng: number | null, lat: number | null): Point | null =>
  lng === null || lat === null ? null : { type: 'Point', coordinates: [lng, lat] };
