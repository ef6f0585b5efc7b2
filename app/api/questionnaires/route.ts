import { appConnection } from '@/db/client';
import { listQuestionnaires } from '@/db/queries/questionnaire/list-questionnaires';
import { answerUnfiltered } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/questionnaires`: the batches whose sheets the figure adds up. */
export const GET = officeAnswer('see_map', appConnection, (request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listQuestionnaires(appConnection().db)),
  ),
);
