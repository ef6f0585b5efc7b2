import { dayNumberOf, isoDayOf } from '../../../lib/calendar/local-day';
import type { Bench } from '../bench-context';
import { CITY_DAY } from '../city/load-city';
import { tileAt, tilePath } from '../http/tile-sample';
import { figureOf } from '../report/figure-of';

/** of each kind, which the other parts do not count */
const FIRST_ANSWERS = 20;
const PAST_DAY = isoDayOf(dayNumberOf(CITY_DAY) - 30);
const FIRST_ASKED = {
  'summaries of the open': '/api/summary?state=open',
  'heat maps of the open': '/api/heat?state=open',
  'lists of the open': '/api/issues?state=open',
  'summaries of a past day': `/api/summary?state=open&asOf=${PAST_DAY}`,
};
const DENSE_ZOOM = 12;

const figure = (what: string, values: number[]) => figureOf({ part: 'cold', what, unit: 'ms' }, values);

/** The first answers after a start. */
export async function run(bench: Bench): Promise<void> {
  const { points } = await bench.codes();
  const tile = tilePath(tileAt(bench.random('cold').pick(points), DENSE_ZOOM));
  const { figures } = bench.findings;
  const server = await bench.freshServer();
  figures.push(figure('start of the web server until it answers', [server.startMilliseconds]));
  figures.push(figure('first tile after the start', [(await server.client.ask(tile)).milliseconds]));
  figures.push(figure('the same tile again', [(await server.client.ask(tile)).milliseconds]));
  for (const [what, path] of Object.entries(FIRST_ASKED)) {
    const times: number[] = [];
    for (let i = 0; i < FIRST_ANSWERS; i++) times.push((await server.client.ask(path)).milliseconds);
    figures.push(figure(`the first ${FIRST_ANSWERS} ${what}`, times));
  }
  await server.stop();
}
