import { answerFiltered } from '@/app/api/_answer/live-question';
import { officeAnswer } from '@/app/api/_answer/office-answer';
import { originOf } from '@/app/api/_answer/origin';
import { appConnection } from '@/db/client';
import { asOfDay } from '@/db/live/office-clock';
import { filterParameters } from '@/lib/contract/filter';
import { parseFlag } from '@/lib/contract/parse-parameters';
import { issueTileJson } from '@/lib/contract/tile-json';

export const dynamic = 'force-dynamic';

/** Where there is nothing to see, anything may be asked for. */
const WORLD: [number, number, number, number] = [-180, -85.051129, 180, 85.051129];

/** `GET /tiles/issues.json?<filter>&asOf=&days=`: TileJSON 3.0 whose tiles carry the same filter and the same day. */
export const GET = officeAnswer('see_map', appConnection, (request) => {
  const origin = originOf(request);
  const ofAllDays = parseFlag(new URL(request.url).searchParams, 'days');
  return answerFiltered(
    appConnection(),
    request,
    [origin, String(ofAllDays)],
    ({ filter, snapshot, moment }) => {
      const query = filterParameters(filter);
      const asOf = asOfDay(moment);
      if (asOf !== null) query.set('asOf', asOf);
      if (ofAllDays) query.set('days', 'true');
      return Response.json(issueTileJson(origin, query.toString(), snapshot.bounds ?? WORLD));
    },
  );
});
