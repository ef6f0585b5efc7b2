import type { AreaRef } from '../contract/filter';
import type { IssueRow } from '../contract/issue';
import type { Light } from '../ledger/states';
import { worstLight } from '../map-style/light-marks';
import type { MapContent } from '../map-style/map-view';
import { TOKENS, type Token } from '../map-style/tokens';

/** One mark on the map: one issue, or several at one place. */
export interface IssueMark {
  lng: number;
  lat: number;
  numbers: string[];
  n: number;
  red: number;
  light: Light;
  /** of the first issue */
  title: string;
}

/** Two issues nearer than this share a mark, in parts of a degree: half a metre, as in the tiles. */
const SAME_PLACE_DEGREES = 5e-6;

/** Rows of a list as marks; those without a place are left to the list beside the map. */
export function marksOf(
  rows: readonly Pick<IssueRow, 'number' | 'title' | 'light' | 'lng' | 'lat'>[],
): IssueMark[] {
  const places = new Map<string, Pick<IssueRow, 'number' | 'title' | 'light' | 'lng' | 'lat'>[]>();
  for (const row of rows) {
    if (row.lng === null || row.lat === null) continue;
    const key = `${Math.round(row.lng / SAME_PLACE_DEGREES)},${Math.round(row.lat / SAME_PLACE_DEGREES)}`;
    places.set(key, [...(places.get(key) ?? []), row]);
  }
  return [...places.values()].map((group) => {
    const first = group[0]!;
    const counts: Partial<Record<Light, number>> = {};
    for (const { light } of group) counts[light] = (counts[light] ?? 0) + 1;
    return {
      lng: first.lng!,
      lat: first.lat!,
      numbers: group.map(({ number }) => number),
      n: group.length,
      red: counts.red ?? 0,
      light: worstLight(counts),
      title: first.title,
    };
  });
}

/** Where the areas and marks of a picture lead; null: nowhere, as on paper. */
export interface PrintLinks {
  area: (ref: AreaRef) => string;
  issue: (number: string) => string;
}

/** `css`: custom properties, so that one picture serves both themes; `hex`: a picture that stands alone. */
export type ColourMode = 'css' | 'hex';

export const colourer =
  (mode: ColourMode, theme: MapContent['theme']) =>
  (token: Token): string =>
    mode === 'css' ? `var(--${token})` : TOKENS[theme][token];

export type Colour = ReturnType<typeof colourer>;
