import { ISSUE_SORTS } from '../../../lib/contract/issue';
import type { Bench } from '../bench-context';
import { measureRequests } from '../http/measure-requests';
import { randomFilters } from '../http/random-filters';

const WANTED = { of: 'p95', atMost: 50 } as const;
const QUESTIONS = 100;

/** From a figure to its rows, from a row to its entry, and to what concerns whoever looks: a leader, whom everything overdue does. */
export async function run({ codes, server, random, findings }: Bench): Promise<void> {
  const [city, watched, numbers] = [await codes(), await server(), random('drill-down')];
  const measure = async (what: string, paths: string[], { isPromised } = { isPromised: true }) => {
    const questions = paths.map((path) => ({ path }));
    const about = { part: 'drill-down', what, wanted: isPromised ? WANTED : undefined };
    findings.figures.push(await measureRequests(watched, about, questions));
  };
  await measure(
    'a whole entry',
    Array.from({ length: QUESTIONS }, () => `/api/issues/${numbers.pick(city.numbers)}`),
  );
  await measure(
    'first 50 of the open, what matters first',
    Array.from({ length: 30 }, () => '/api/issues?state=open'),
  );
  await measure(
    'open of a community, any order',
    Array.from({ length: 40 }, () => {
      const { code } = numbers.pick(city.community);
      return `/api/issues?state=open&area=community:${code}&sort=${numbers.pick(ISSUE_SORTS)}`;
    }),
  );
  await measure(
    'a page of 50, any filter and order',
    randomFilters(40, city, numbers).map(
      ({ query }, i) => `/api/issues?${query}&sort=${ISSUE_SORTS[i % 4]}&offset=${(i % 5) * 50}`,
    ),
  );
  await measure('one’s own list, a leader’s', Array<string>(20).fill('/api/mine'), { isPromised: false });
}
