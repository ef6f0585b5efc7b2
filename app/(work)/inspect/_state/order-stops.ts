import { visitingOrder } from '@/lib/analytics/visiting-order';
import type { NearbyIssue, Place } from '@/lib/contract/nearby';
import type { Walk } from '@/lib/map-style/map-view';
import { walkOf } from './walk-of';

export interface Round {
  /** in the order of walking, each with the straight line from the stop before */
  stops: { row: NearbyIssue; legMetres: number }[];
  totalMetres: number;
  /** false: the way begins at its first stop */
  hasStart: boolean;
  /** no coordinates: not in the order */
  unlocated: NearbyIssue[];
  walk: Walk;
}

/** Puts stops into an order of walking, from where one stands or from whichever is best. */
export function orderStops(rows: readonly NearbyIssue[], start: Place | null): Round {
  const located = rows.filter(({ lng }) => lng !== null);
  const places = located.map(({ lng, lat }): Place => [lng!, lat!]);
  const { order, legsMetres, totalMetres } = visitingOrder(places, start);
  const ordered = order.map((stop) => located[stop]!);
  const walk = walkOf(
    ordered,
    ordered.map(({ number }) => number),
    start,
  );
  return {
    stops: ordered.map((row, i) => ({ row, legMetres: legsMetres[i]! })),
    totalMetres,
    hasStart: start !== null,
    unlocated: rows.filter(({ lng }) => lng === null),
    walk: { ...walk, line: [...(start ? [start] : []), ...order.map((stop) => places[stop]!)] },
  };
}
