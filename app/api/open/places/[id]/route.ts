import { openPlacePage } from '@/db/open/place-page';
import { openAnswer, refuseUnknownPlace } from '../../../_answer/open-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/open/places/{id}`: a published place and what is known of it. */
export const GET = openAnswer<{ id: string }>((snapshot, _, { id }) => {
  const page = openPlacePage(snapshot, id);
  if (!page) throw refuseUnknownPlace(id);
  return page;
});
