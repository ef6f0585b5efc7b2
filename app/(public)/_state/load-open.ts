import type { Connection } from '@/db/connect';
import { findOpenPlaces, nearestOpenBuilding } from '@/db/open/find-open';
import { openGround } from '@/db/open/ground';
import type { OpenSnapshot } from '@/db/open/open-snapshot';
import { openStore } from '@/db/open/open-store';
import { openOverview } from '@/db/open/overview';
import { openPlacePage } from '@/db/open/place-page';
import type { OpenGround, OpenOverview, OpenPlace, OpenPlacePage } from '@/lib/contract/open-map';

/** What every public page is drawn from, as of one instant: read by the open role, which sees nothing else. */
export interface OpenReading {
  snapshot: OpenSnapshot;
  overview: OpenOverview;
  places: readonly OpenPlace[];
  ground: OpenGround;
}

/** Farther from everything than this a position is of no help, metres. */
const FAR_METRES = 2000;

/** Reads for a page; null where no office has loaded anything yet. `connection`: the open role's. */
export async function readOpenPage({ url }: Connection): Promise<OpenReading | null> {
  const snapshot = await openStore(url).current();
  const overview = openOverview(snapshot);
  return overview && { snapshot, overview, places: snapshot.places(), ground: openGround(snapshot) };
}

/** A place by its public id; null for whatever is no published place. */
export const placeOf = ({ snapshot }: OpenReading, id: string): OpenPlacePage | null =>
  openPlacePage(snapshot, id);

/** The places that a name may mean, best first. */
export const placesNamed = ({ snapshot }: OpenReading, text: string): OpenPlace[] =>
  findOpenPlaces(snapshot, text);

/** The building nearest to a position, if that is anywhere near. */
export function placeNear(
  { snapshot }: OpenReading,
  [lng, lat]: readonly [number, number],
): { place: OpenPlace; metres: number } | null {
  const nearest = nearestOpenBuilding(snapshot, lng, lat);
  return nearest && nearest.metres <= FAR_METRES ? nearest : null;
}
