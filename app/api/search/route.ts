import { readerOf } from '@/app/_auth/reader';
import { appConnection } from '@/db/client';
import { findIssues } from '@/db/queries/search/find-issues';
import { findPlaces } from '@/db/queries/search/find-places';
import { heldPlaces } from '@/db/queries/search/held-places';
import { openAreas } from '@/db/queries/search/open-areas';
import { parseSearch } from '@/lib/contract/parse-search';
import type { SearchAnswer } from '@/lib/contract/search';
import { answerUnfiltered } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/search?q=`: places and issues for what was typed so far. */
export const GET = officeAnswer('see_map', appConnection, (request, _, { person }) => {
  const reader = readerOf(person);
  const q = parseSearch(new URL(request.url).searchParams);
  return answerUnfiltered(
    appConnection(),
    request,
    async ({ snapshot, moment }) => {
      const { dataVersion } = snapshot.loaded;
      const nothing: SearchAnswer = { dataVersion, q, places: [], issues: [], byWords: null };
      if (q === '') return Response.json(nothing);
      const { db } = appConnection();
      const { index } = await heldPlaces(appConnection());
      const [places, { issues, byWords }] = await Promise.all([
        findPlaces(db, index, q, openAreas(snapshot)),
        findIssues(db, q, moment.now, reader),
      ]);
      const found: SearchAnswer = { dataVersion, q, places, issues, byWords };
      return Response.json(found);
    },
    [String(reader.seesWords)],
  );
});
