import { answerDirectly } from '@/app/_http/answer-directly';
import type { Asked } from '@/app/_http/asked';
import { PlainAnswer } from '@/app/_http/plain-answer';
import { appConnection } from '@/db/client';
import { breathe } from '@/db/live/breathe';
import { compileFilter } from '@/db/live/compile-filter';
import { summarise } from '@/db/live/summarise';
import { NO_FILTER } from '@/lib/contract/filter';
import type { Summary } from '@/lib/contract/summary';
import { DEFAULT_FILTER } from '@/lib/view-state/view';
import { answerFiltered, withLiveAndPast } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/summary?<filter>`: all counts that charts and panels need. */
const answerSummary = officeAnswer('see_map', appConnection, (request: Asked) =>
  answerFiltered(
    appConnection(),
    request,
    [],
    async ({ snapshot, moment, compile }) => {
      const summary: Summary = summarise(snapshot, await compile(), moment);
      return PlainAnswer.json(summary);
    },
    { needsPast: true },
  ),
);

/** The first counts of a city take ten times as long as all after them, which follow from what is counted then. */
const prepareSummary = () =>
  withLiveAndPast(appConnection(), null, async ({ snapshot, moment }) => {
    for (const filter of [NO_FILTER, DEFAULT_FILTER]) {
      await breathe();
      summarise(snapshot, compileFilter(snapshot.loaded, filter, null), moment);
    }
  });

export const GET = answerDirectly('/api/summary', answerSummary, prepareSummary);
