import { appConnection } from '@/db/client';
import { listQuestionnaires } from '@/db/queries/questionnaire/list-questionnaires';
import { answer } from '../_answer/answer';
import { answerUnfiltered } from '../_answer/live-question';

export const dynamic = 'force-dynamic';

/** `GET /api/questionnaires`: the batches whose sheets the figure adds up. */
export const GET = answer((request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listQuestionnaires(appConnection().db)),
  ),
);
