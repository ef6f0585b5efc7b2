import { answerDirectly } from '@/app/_http/answer-directly';
import type { Asked } from '@/app/_http/asked';
import { PlainAnswer } from '@/app/_http/plain-answer';
import { appConnection } from '@/db/client';
import { compileFilter } from '@/db/live/compile-filter';
import { heatMap } from '@/db/live/heat-map';
import { HEAT_BANDWIDTHS_METRES, HEAT_WEIGHTS } from '@/lib/contract/heat';
import { parseChoice, parseNumber } from '@/lib/contract/parse-parameters';
import { DEFAULT_FILTER } from '@/lib/view-state/view';
import { answerFiltered, withLiveAndPast } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/heat?<filter>&bandwidth=metres&weight=`: the density of issues, in issues per hectare. */
const answerHeat = officeAnswer('see_map', appConnection, (request: Asked) => {
  const parameters = new URL(request.url).searchParams;
  const bandwidthMetres = parseNumber(parameters, 'bandwidth', { ...HEAT_BANDWIDTHS_METRES, isWhole: false });
  const weight = parseChoice(parameters, 'weight', HEAT_WEIGHTS);
  return answerFiltered(
    appConnection(),
    request,
    [bandwidthMetres, weight],
    async ({ snapshot, moment, compile }) =>
      PlainAnswer.json(heatMap(snapshot, await compile(), moment, { bandwidthMetres, weight })),
  );
});

/** The first density of a city takes several times as long as those after it. */
const prepareHeat = () =>
  withLiveAndPast(appConnection(), null, ({ snapshot, moment }) => {
    const filter = compileFilter(snapshot.loaded, DEFAULT_FILTER, null);
    heatMap(snapshot, filter, moment, { bandwidthMetres: HEAT_BANDWIDTHS_METRES.default, weight: 'count' });
  });

export const GET = answerDirectly('/api/heat', answerHeat, prepareHeat);
