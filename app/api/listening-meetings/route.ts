import { appConnection } from '@/db/client';
import { listMeetings } from '@/db/queries/listening-meeting/list-meetings';
import { answerUnfiltered } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/listening-meetings`: the rows that the figure of meetings counts. */
export const GET = officeAnswer('see_map', appConnection, (request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listMeetings(appConnection().db)),
  ),
);
