import type { Dictionary } from '@/lib/contract/dictionary';
import type { AreaRef } from '@/lib/contract/filter';
import type { Place } from '@/lib/contract/nearby';
import type { Bbox } from '@/lib/geo/bbox';
import type { InspectionView } from '@/lib/view-state/inspection-view';

/** Where distances are told from, and what that is called. */
export interface Origin {
  kind: 'point' | 'place' | 'street' | 'phone';
  place: Place;
  /** of a building or crossing, in both languages */
  name: { nameZh: string; nameEn: string } | null;
}

function pointOf(dictionary: Dictionary, { kind, code }: AreaRef): Origin | null {
  const list = kind === 'building' ? dictionary.buildings : dictionary.crossings;
  const found = list.find((one) => one.code === code);
  if (!found || found.lng === null || found.lat === null) return null;
  const { nameZh, nameEn } = found;
  return { kind: 'place', place: [found.lng, found.lat], name: { nameZh, nameEn } };
}

/** The chosen point, or else the chosen building or crossing, or else the middle of the street. */
export function originOf(view: InspectionView, dictionary: Dictionary, streetBounds: Bbox): Origin {
  if (view.at) return { kind: 'point', place: view.at, name: null };
  const chosen = view.from && pointOf(dictionary, view.from);
  if (chosen) return chosen;
  const [west, south, east, north] = streetBounds;
  return { kind: 'street', place: [(west + east) / 2, (south + north) / 2], name: null };
}
