import { openGround } from '@/db/open/ground';
import type { OpenSnapshot } from '@/db/open/open-snapshot';
import { OpenStore } from '@/db/open/open-store';
import { openOverview } from '@/db/open/overview';
import { openPlacePage } from '@/db/open/place-page';

/** Everything that the public can be told, whatever it asks for: what the interfaces and the pages are made of. */
export function everyAnswer(snapshot: OpenSnapshot) {
  return {
    overview: openOverview(snapshot),
    places: snapshot.places(),
    pages: snapshot.places().map(({ id }) => openPlacePage(snapshot, id)),
    ground: openGround(snapshot),
  };
}

/** What a store that was filled just now by the open role answers. */
export async function freshAnswers(openUrl: string) {
  const store = new OpenStore(openUrl);
  try {
    return everyAnswer(await store.current());
  } finally {
    await store.close();
  }
}
