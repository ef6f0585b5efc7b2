import { dayNumberOf, isoDayOf } from '../../../lib/calendar/local-day';
import type { Summary } from '../../../lib/contract/summary';
import type { Bench } from '../bench-context';
import { CITY_DAY } from '../city/load-city';
import { HISTORY_DAYS } from '../city/spread-times';
import { measureRequests } from '../http/measure-requests';
import { randomFilters } from '../http/random-filters';
import { jsonOf } from '../http/read-body';
import { sampleTiles, tilePath } from '../http/tile-sample';

const ZOOMS = [0, 10, 12, 14, 16];
const QUESTIONS = 60;

/** Past days, another one for every question. */
export async function run({ codes, server, random, findings }: Bench): Promise<void> {
  const [city, watched, numbers] = [await codes(), await server(), random('as-of')];
  const day = () => isoDayOf(dayNumberOf(CITY_DAY) - numbers.int(1, HISTORY_DAYS - 30));
  const issuesAt = async (query: string) => {
    const answer = await watched.client.ask(`/api/summary?${query}`);
    return answer.status === 200 ? jsonOf<Summary>(answer).figures.issues : null;
  };
  const long = isoDayOf(dayNumberOf(CITY_DAY) - Math.floor(HISTORY_DAYS / 2));
  if ((await issuesAt(`asOf=${long}`)) === (await issuesAt(''))) {
    findings.remarks.push({ part: 'as-of', text: 'not there yet' });
    return;
  }
  const measure = async (what: string, paths: string[], atMost: number) => {
    const about = { part: 'as-of', what, wanted: { of: 'p95' as const, atMost } };
    const questions = paths.map((path) => ({ path }));
    findings.figures.push(await measureRequests(watched, about, questions));
  };
  for (const z of ZOOMS) {
    const tiles = sampleTiles(city.points, z, QUESTIONS, numbers);
    await measure(
      `tile, zoom ${z}`,
      tiles.map((tile) => tilePath(tile, `asOf=${day()}`)),
      15,
    );
  }
  // Where the slider rests, all tiles of the screen are of one day.
  const [rest, screen] = [day(), sampleTiles(city.points, 14, QUESTIONS, numbers)];
  await measure(
    'tile, zoom 14, all of one day',
    screen.map((tile) => tilePath(tile, `asOf=${rest}`)),
    15,
  );
  const filters = () => randomFilters(QUESTIONS, city, numbers);
  const filtered = sampleTiles(city.points, 12, QUESTIONS, numbers);
  await measure(
    'tile, zoom 12, filtered',
    filters().map(({ query }, i) => tilePath(filtered[i]!, `${query}&asOf=${day()}`)),
    15,
  );
  await measure(
    'summary, open',
    Array.from({ length: QUESTIONS }, () => `/api/summary?state=open&asOf=${day()}`),
    25,
  );
  await measure(
    'summary, filtered',
    filters().map(({ query }) => `/api/summary?${query}&asOf=${day()}`),
    25,
  );
  await measure(
    'heat, open',
    Array.from({ length: 20 }, () => `/api/heat?state=open&asOf=${day()}`),
    40,
  );
  await measure(
    'first 50 of the open',
    Array.from({ length: 20 }, () => `/api/issues?state=open&asOf=${day()}`),
    50,
  );
}
