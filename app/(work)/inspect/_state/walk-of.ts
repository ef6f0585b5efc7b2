import type { NearbyIssue, Place } from '@/lib/contract/nearby';
import type { Walk } from '@/lib/map-style/map-view';

/** What is listed as the map shows it: chosen stops by their number, and where distances are told from. */
export function walkOf(rows: readonly NearbyIssue[], stops: readonly string[], from: Place | null): Walk {
  const listed = new Map(rows.map((row) => [row.number, row]));
  return {
    pins: [...listed.values()].flatMap(({ number, title, light, lng, lat }) => {
      if (lng === null || lat === null) return [];
      const order = stops.indexOf(number);
      return [{ number, title, light, lng, lat, order: order < 0 ? null : order + 1 }];
    }),
    line: [],
    here: from && { lng: from[0], lat: from[1], accuracyMetres: null },
  };
}
