import { nearestOpenBuilding } from '@/db/open/find-open';
import { readPlace } from '@/lib/contract/nearby';
import { refuse } from '@/lib/contract/refuse';
import { openAnswer } from '../../_answer/open-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/open/nearest?at=lng,lat`: the published building nearest to a point; null where there is none. */
export const GET = openAnswer((snapshot, request) => {
  const value = new URL(request.url).searchParams.get('at') ?? '';
  const at = readPlace(value);
  if (!at) throw refuse('at', value, 'lng,lat in degrees (WGS-84), such as 114.03,33.58');
  return snapshot.office ? nearestOpenBuilding(snapshot, ...at) : null;
});
