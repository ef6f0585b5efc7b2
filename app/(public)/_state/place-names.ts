import { getLocale } from 'next-intl/server';
import type { OpenPlace } from '@/lib/contract/open-map';
import { openName } from '@/lib/map-style/open-marks';

/** Names of places by their id, in the language of the page. */
export async function placeNamesOf(places: readonly OpenPlace[]): Promise<Map<string, string>> {
  const language = await getLocale();
  return new Map(places.map((place) => [place.id, openName(place, language)]));
}
