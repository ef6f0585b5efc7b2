import { answerDirectly } from '@/app/_http/answer-directly';
import { holdJson } from '@/app/_http/held-body';
import { appConnection } from '@/db/client';
import { summarise } from '@/db/live/summarise';
import type { Summary } from '@/lib/contract/summary';
import { answerFiltered } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/summary?<filter>`: all counts that charts and panels need. */
const answerSummary = officeAnswer('see_map', appConnection, (request) =>
  answerFiltered(
    appConnection(),
    request,
    [],
    async ({ snapshot, moment, compile }) => {
      const summary: Summary = summarise(snapshot, await compile(), moment);
      return holdJson(summary);
    },
    { needsPast: true },
  ),
);

export const GET = answerDirectly('/api/summary', answerSummary);
