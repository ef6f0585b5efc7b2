import { appConnection } from '@/db/client';
import { summarise } from '@/db/live/summarise';
import type { Summary } from '@/lib/contract/summary';
import { answer } from '../_answer/answer';
import { answerFiltered } from '../_answer/live-question';

export const dynamic = 'force-dynamic';

/** `GET /api/summary?<filter>`: all counts that charts and panels need. */
export const GET = answer((request) =>
  answerFiltered(
    appConnection(),
    request,
    [],
    async ({ snapshot, moment, compile }) => {
      const summary: Summary = summarise(snapshot, await compile(), moment);
      return Response.json(summary);
    },
    { needsPast: true },
  ),
);
