import type { Bench } from '../bench-context';
import { measureRequests } from '../http/measure-requests';
import { randomFilters } from '../http/random-filters';

const WANTED = { of: 'p95', atMost: 25 } as const;
const QUESTIONS = 100;

export async function run({ codes, server, random, findings }: Bench): Promise<void> {
  const [city, watched, numbers] = [await codes(), await server(), random('summary')];
  const path = (query: string) => `/api/summary?${query}`;
  const measure = async (what: string, queries: string[]) => {
    const questions = queries.map((query) => ({ path: path(query) }));
    const about = { part: 'summary', what, wanted: WANTED };
    findings.figures.push(await measureRequests(watched, about, questions));
  };
  // One question that is always the same: there is no other without a filter.
  await measure('unfiltered', Array(40).fill(''));
  await measure('open (what the page asks first)', Array(40).fill('state=open'));
  await measure(
    'filtered',
    randomFilters(QUESTIONS, city, numbers).map(({ query }) => query),
  );
}
