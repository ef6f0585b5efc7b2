import { appConnection } from '@/db/client';
import { listOpinions } from '@/db/queries/opinion/list-opinions';
import { answerUnfiltered } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/opinions`: the rows that the figure of opinions counts. */
export const GET = officeAnswer('see_words', appConnection, (request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listOpinions(appConnection().db)),
  ),
);
