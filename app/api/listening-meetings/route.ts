import { appConnection } from '@/db/client';
import { listMeetings } from '@/db/queries/listening-meeting/list-meetings';
import { answer } from '../_answer/answer';
import { answerUnfiltered } from '../_answer/live-question';

export const dynamic = 'force-dynamic';

/** `GET /api/listening-meetings`: the rows that the figure of meetings counts. */
export const GET = answer((request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listMeetings(appConnection().db)),
  ),
);
