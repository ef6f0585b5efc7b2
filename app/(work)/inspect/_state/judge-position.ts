import type { Place } from '@/lib/contract/nearby';
import type { Bbox } from '@/lib/geo/bbox';
import { bearingDegrees, type CompassPoint, compassPoint, metresBetween } from '@/lib/geo/bearing';

/** A position that may be wrong by more than this is told so, metres. */
const IMPRECISE_METRES = 100;
/** Farther outside the street than this a position is no help for its list, metres. */
const FAR_METRES = 2000;

export interface Fix {
  place: Place;
  /** radius within which the phone is with a probability of 95 % */
  accuracyMetres: number;
}

export type Judgement =
  | { kind: 'good' | 'imprecise' }
  /** `direction`: where the phone is, as seen from the street */
  | { kind: 'far'; metres: number; direction: CompassPoint };

/** What a position is worth for a list of this street. */
export function judgePosition({ place, accuracyMetres }: Fix, street: Bbox): Judgement {
  const [west, south, east, north] = street;
  const [lng, lat] = place;
  const nearest: Place = [Math.min(Math.max(lng, west), east), Math.min(Math.max(lat, south), north)];
  const metres = metresBetween(nearest, place);
  if (metres > FAR_METRES) {
    return { kind: 'far', metres, direction: compassPoint(bearingDegrees(nearest, place)) };
  }
  return { kind: accuracyMetres > IMPRECISE_METRES ? 'imprecise' : 'good' };
}
