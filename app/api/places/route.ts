import { appConnection } from '@/db/client';
import { readPlaces } from '@/db/queries/place/read-places';
import { answerStanding } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/places`: the geometry that the map is drawn from. */
export const GET = officeAnswer('see_map', appConnection, (request) =>
  answerStanding(
    appConnection(),
    request,
    async ({ snapshot }) => {
      const { dataVersion } = snapshot.loaded;
      return Response.json(await readPlaces(appConnection().db, dataVersion, snapshot.bounds));
    },
    ({ snapshot }) => snapshot.bounds ?? [],
  ),
);
