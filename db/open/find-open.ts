import type { OpenPlace } from '../../lib/contract/open-map';
import { distanceMetres } from '../../lib/geo/measure';
import { bestFirst } from '../../lib/search/place-index';
import type { OpenSnapshot } from './open-snapshot';

const MOST_FOUND = 10;

/** The published places whose names answer a text best: as written, in pinyin, by initials. */
export function findOpenPlaces(snapshot: OpenSnapshot, text: string): OpenPlace[] {
  const places = snapshot.places();
  const placeOf = (id: string) => places[snapshot.positionOf.get(id)!]!;
  return snapshot
    .names()
    .find(text, ({ code }) => placeOf(code).counts.open, MOST_FOUND)
    .sort(bestFirst)
    .map(({ place }) => placeOf(place.code));
}

/** The published building nearest to a point, and how far away it is in metres; null where there is none with a place. */
export function nearestOpenBuilding(
  snapshot: OpenSnapshot,
  lng: number,
  lat: number,
): { place: OpenPlace; metres: number } | null {
  let nearest: { position: number; metres: number } | null = null;
  for (const [position, place] of snapshot.data.places.entries()) {
    if (place.kind !== 'building' || place.lng === null || place.lat === null) continue;
    const metres = distanceMetres([lng, lat], [place.lng, place.lat]);
    if (nearest === null || metres < nearest.metres) nearest = { position, metres };
  }
  return nearest && { place: snapshot.places()[nearest.position]!, metres: Math.round(nearest.metres) };
}
