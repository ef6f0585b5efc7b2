import { PlaceIndex } from '../../../lib/search/place-index';
import type { Connection } from '../../connect';
import { placeHead } from '../../schema/place-head';
import { type HeldPlace, listSearchable } from './list-searchable';

export interface HeldPlaces {
  /** the number of the last change to a place */
  version: number;
  index: PlaceIndex<HeldPlace>;
}

interface Held {
  url: string;
  version: number;
  places: Promise<HeldPlaces>;
}

/** Next may load a module more than once; the places must be held once. */
const held = globalThis as typeof globalThis & { guatuHeldPlaces?: Held };

/**
 * The places by their names as they are now: read when they are first asked for and after every change to a place, which
 * the database numbers. Issues may come and go meanwhile.
 */
export async function heldPlaces({ url, db }: Connection): Promise<HeldPlaces> {
  const [head] = await db.select({ version: placeHead.version }).from(placeHead);
  const version = head?.version ?? 0;
  const before = held.guatuHeldPlaces;
  if (before?.url === url && before.version === version) return before.places;
  // Read after the number: they may be newer than it says, and are then read once more, but never older.
  const places = listSearchable(db).then((rows) => ({ version, index: new PlaceIndex(rows) }));
  held.guatuHeldPlaces = { url, version, places };
  places.catch(() => {
    if (held.guatuHeldPlaces?.places === places) held.guatuHeldPlaces = undefined;
  });
  return places;
}
