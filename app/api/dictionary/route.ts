import { appConnection } from '@/db/client';
import { readDictionary } from '@/db/queries/dictionary/read-dictionary';
import { answer } from '../_answer/answer';
import { answerUnfiltered } from '../_answer/live-question';

export const dynamic = 'force-dynamic';

/** `GET /api/dictionary`: the names behind every code. */
export const GET = answer((request) =>
  answerUnfiltered(appConnection(), request, async ({ snapshot }) =>
    Response.json(await readDictionary(appConnection().db, snapshot.loaded.dataVersion)),
  ),
);
