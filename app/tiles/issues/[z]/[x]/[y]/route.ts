import { answerDirectly } from '@/app/_http/answer-directly';
import type { Asked } from '@/app/_http/asked';
import { type Answer, PlainAnswer } from '@/app/_http/plain-answer';
import { answerFiltered, prepareLive } from '@/app/api/_answer/live-question';
import { officeAnswer } from '@/app/api/_answer/office-answer';
import { appConnection } from '@/db/client';
import { writeDaysTile } from '@/db/live/write-days-tile';
import { writeIssueTile } from '@/db/live/write-issue-tile';
import { ISSUE_TILE_ZOOMS } from '@/lib/contract/issue-tile';
import { parseFlag } from '@/lib/contract/parse-parameters';
import { parseTileAddress, type TileParameters } from '@/lib/contract/tile-address';

export const dynamic = 'force-dynamic';

/** `GET /tiles/issues/{z}/{x}/{y}.mvt?<filter>&asOf=&days=`: a Mapbox Vector Tile; 204 where there is nothing. */
const answerTile = officeAnswer<TileParameters & Record<string, string>, Asked, Answer>(
  'see_map',
  appConnection,
  (request, path) => {
    const tile = parseTileAddress(path);
    const ofAllDays = parseFlag(new URL(request.url).searchParams, 'days');
    return answerFiltered(
      appConnection(),
      request,
      [path.z, path.x, path.y, String(ofAllDays)],
      async ({ snapshot, moment, compile }) => {
        if (tile === null || tile.z > ISSUE_TILE_ZOOMS.max) return new Response(null, { status: 204 });
        const filter = await compile();
        const ofDays = ofAllDays ? writeDaysTile(snapshot, filter, moment, tile) : null;
        const bytes = ofDays ?? writeIssueTile(snapshot, filter, moment, tile);
        if (bytes.length === 0) return new Response(null, { status: 204 });
        return new PlainAnswer(bytes, 'application/vnd.mapbox-vector-tile');
      },
      { needsPast: ofAllDays },
    );
  },
);

export const GET = answerDirectly('/tiles/issues/[z]/[x]/[y]', answerTile, () =>
  prepareLive(appConnection()),
);
