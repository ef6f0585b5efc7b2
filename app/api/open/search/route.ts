import { findOpenPlaces } from '@/db/open/find-open';
import { parseSearch } from '@/lib/contract/parse-search';
import { openAnswer } from '../../_answer/open-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/open/search?q=`: published places by name, pinyin or initials, best first. */
export const GET = openAnswer((snapshot, request) => {
  const text = parseSearch(new URL(request.url).searchParams);
  return { places: text === '' || !snapshot.office ? [] : findOpenPlaces(snapshot, text) };
});
