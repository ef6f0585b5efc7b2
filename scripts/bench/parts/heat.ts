import { HEAT_BANDWIDTHS_METRES, HEAT_WEIGHTS } from '../../../lib/contract/heat';
import type { Bench } from '../bench-context';
import { measureRequests } from '../http/measure-requests';
import { randomFilters } from '../http/random-filters';

const WANTED = { of: 'p95', atMost: 40 } as const;
const QUESTIONS = 60;

export async function run({ codes, server, random, findings }: Bench): Promise<void> {
  const [city, watched, numbers] = [await codes(), await server(), random('heat')];
  /** Another bandwidth every time, so that no two questions are the same. */
  const question = (query: string, i: number) => {
    const bandwidth = 60 + ((i * 37) % 500) + 0.5;
    return { path: `/api/heat?${query}&bandwidth=${bandwidth}&weight=${HEAT_WEIGHTS[i % 4]}` };
  };
  const measure = async (what: string, queries: string[]) => {
    const questions = queries.map(question);
    findings.figures.push(await measureRequests(watched, { part: 'heat', what, wanted: WANTED }, questions));
  };
  const own = Array.from({ length: 30 }, () => ({
    path: `/api/heat?state=open&bandwidth=${HEAT_BANDWIDTHS_METRES.default}`,
  }));
  findings.figures.push(
    await measureRequests(
      watched,
      { part: 'heat', what: 'open, 120 m (what the page asks)', wanted: WANTED },
      own,
    ),
  );
  await measure('unfiltered', Array(QUESTIONS).fill(''));
  await measure(
    'filtered',
    randomFilters(QUESTIONS, city, numbers).map(({ query }) => query),
  );
}
