import { appConnection } from '@/db/client';
import { readDictionary } from '@/db/queries/dictionary/read-dictionary';
import { answerUnfiltered } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/dictionary`: the names behind every code. */
export const GET = officeAnswer('see_map', appConnection, (request) =>
  answerUnfiltered(appConnection(), request, async ({ snapshot }) =>
    Response.json(await readDictionary(appConnection().db, snapshot.loaded.dataVersion)),
  ),
);
