import { readerOf } from '@/app/_auth/reader';
import { appConnection } from '@/db/client';
import { parseNearby } from '@/lib/contract/nearby';
import { answerFiltered, withLive } from '../_answer/live-question';
import { answerNearby } from '../_answer/nearby';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/nearby?at=lng,lat&<filter>&window=&limit=`: the open issues nearest to a point, nearest first. */
export const GET = officeAnswer('see_map', appConnection, async (request, _, { person }) => {
  const reader = readerOf(person);
  const asked = parseNearby(new URL(request.url).searchParams);
  // Whether a recurring window holds changes with every minute, whatever else stays the same.
  const minute = await withLive(appConnection(), ({ moment }) => moment.minute);
  const besides = [asked.at.join(), asked.window, asked.limit, minute, String(reader.seesWords)];
  return answerFiltered(appConnection(), request, besides, async ({ filter, ...now }) =>
    Response.json(await answerNearby(appConnection().db, now, { ...asked, filter }, reader)),
  );
});
