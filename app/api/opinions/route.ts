import { appConnection } from '@/db/client';
import { listOpinions } from '@/db/queries/opinion/list-opinions';
import { answer } from '../_answer/answer';
import { answerUnfiltered } from '../_answer/live-question';

export const dynamic = 'force-dynamic';

/** `GET /api/opinions`: the rows that the figure of opinions counts. */
export const GET = answer((request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listOpinions(appConnection().db)),
  ),
);
