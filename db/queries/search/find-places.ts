import { MOST_PLACES, type PlaceSuggestion } from '../../../lib/contract/search';
import { bestFirst, type FoundPlace, type PlaceIndex } from '../../../lib/search/place-index';
import type { Database } from '../../connect';
import { countMerchants } from './count-merchants';
import type { HeldPlace } from './list-searchable';
import type { OpenOf } from './open-areas';
import { readBounds } from './read-bounds';

/** Among so many the open issues of merchants decide too. */
const CANDIDATES = 3 * MOST_PLACES;

/** The places that answer a text best. `openOf`: the open issues of areas (`openAreas`). */
export async function findPlaces(
  db: Database,
  index: PlaceIndex<HeldPlace>,
  text: string,
  openOf: OpenOf,
): Promise<PlaceSuggestion[]> {
  const found = index.find(text, ({ kind, code }) => openOf(kind, code), CANDIDATES);
  await addMerchants(db, found);
  const best = found.sort(bestFirst).slice(0, MOST_PLACES);
  const bounds = await readBounds(
    db,
    best.map(({ place }) => place),
  );
  return best.map(({ place, match, markZh, markEn, open }, i) => {
    const { kind, code, nameZh, nameEn, community, grid } = place;
    const counted = kind === 'key_place' ? null : open;
    return {
      kind,
      code,
      nameZh,
      nameEn,
      match,
      markZh,
      markEn,
      community,
      grid,
      open: counted,
      bounds: bounds[i]!,
    };
  });
}

/** What the areas' counts leave out. */
async function addMerchants(db: Database, found: FoundPlace<HeldPlace>[]): Promise<void> {
  const merchants = found.filter(({ place }) => place.kind === 'merchant');
  const counts = await countMerchants(
    db,
    merchants.map(({ place }) => place.id),
  );
  for (const one of merchants) one.open = counts.get(one.place.id) ?? 0;
}
