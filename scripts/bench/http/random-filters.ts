import type { Random } from '../../../db/seed/random';
import { dayNumberOf, isoDayOf } from '../../../lib/calendar/local-day';
import { COUNTED_STATES, LIGHTS } from '../../../lib/ledger/states';
import { CITY_DAY } from '../city/load-city';
import { HISTORY_DAYS } from '../city/spread-times';
import type { CityCodes } from './city-codes';

/** A filter as the interface is asked, and as a condition on the table that PostGIS is asked. */
export interface RandomFilter {
  query: string;
  /** null: that table has no column for one of its facets */
  condition: string | null;
}

interface Part {
  query: string;
  condition: string | null;
}

type Facet = (random: Random, codes: CityCodes) => Part;

const some = <T>(random: Random, values: readonly T[]): T[] =>
  random.shuffle(values).slice(0, random.int(1, Math.min(3, values.length)));

const byId =
  (name: string, kind: 'category' | 'unit' | 'community', write: (code: string) => string): Facet =>
  (random, codes) => {
    const chosen = some(random, codes[kind]);
    return {
      query: `${name}=${chosen.map(({ code }) => write(code)).join(',')}`,
      condition: `${kind} in (${chosen.map(({ id }) => id).join(', ')})`,
    };
  };

const TODAY = dayNumberOf(CITY_DAY);

const days: Facet = (random) => {
  const from = TODAY - random.int(30, HISTORY_DAYS);
  const until = from + random.int(10, 400);
  return {
    query: `openedFrom=${isoDayOf(from)}&openedUntil=${isoDayOf(until)}`,
    condition: `opened_day between ${from} and ${until}`,
  };
};

const positions = (values: readonly string[], chosen: readonly string[]) =>
  chosen.map((value) => values.indexOf(value)).join(', ');

/** Each facet by itself. Codes of the interface; ids, positions and day numbers of the tuned table. */
const FACETS: Facet[] = [
  (random) => {
    const chosen = some(random, COUNTED_STATES);
    return {
      query: `state=${chosen.join(',')}`,
      condition: `state in (${positions(COUNTED_STATES, chosen)})`,
    };
  },
  (random) => {
    const chosen = some(random, LIGHTS);
    return { query: `light=${chosen.join(',')}`, condition: `light in (${positions(LIGHTS, chosen)})` };
  },
  (random) => {
    const chosen = some(random, [1, 2, 3, 4]);
    return { query: `severity=${chosen.join(',')}`, condition: `severity in (${chosen.join(', ')})` };
  },
  byId('category', 'category', (code) => code),
  byId('unit', 'unit', (code) => code),
  byId('area', 'community', (code) => `community:${code}`),
  days,
];
/** Facets for which the tuned table would have to be joined. */
const JOINED: Facet[] = [
  (random, { channel }) => ({
    query: `channel=${some(random, channel)
      .map(({ code }) => code)
      .join(',')}`,
    condition: null,
  }),
  (random, { tag }) => ({
    query: `tag=${some(random, tag)
      .map(({ code }) => code)
      .join(',')}`,
    condition: null,
  }),
  (random, { grid }) => ({
    query: `area=${some(random, grid)
      .map(({ code }) => `grid:${code}`)
      .join(',')}`,
    condition: null,
  }),
];

/**
 * One to three facets with one to three values each; no two alike.
 * @param onlyTuned only facets that the tuned table has
 */
export function randomFilters(
  count: number,
  codes: CityCodes,
  random: Random,
  onlyTuned = false,
): RandomFilter[] {
  if (count < 1)
    throw new RangeError(`randomFilters: expected to be asked for at least 1 filter, got ${count}`);
  const pool = onlyTuned ? FACETS : [...FACETS, ...JOINED];
  const seen = new Set<string>();
  for (const filters: RandomFilter[] = []; ; ) {
    const parts = random
      .shuffle(pool)
      .slice(0, random.int(1, 3))
      .map((facet) => facet(random, codes));
    const query = parts.map((part) => part.query).join('&');
    const isTwice = parts.filter((part) => part.query.startsWith('area=')).length > 1;
    if (isTwice || (seen.has(query) && seen.size < 500)) continue;
    seen.add(query);
    const conditions = parts.map(({ condition }) => condition);
    filters.push({ query, condition: conditions.includes(null) ? null : conditions.join(' and ') });
    if (filters.length === count) return filters;
  }
}

/** Two-character words that occur in titles, and numbers. */
const WORDS = [
  '堵塞',
  '垃圾',
  '路灯',
  '停车',
  '占道',
  '电线',
  '消防',
  '积水',
  '广告',
  '充电',
  '井盖',
  '杂物',
];

/** Filters with words in them; each comes with another facet, so that no two are the same. */
export function textFilters(count: number, codes: CityCodes, random: Random): RandomFilter[] {
  return randomFilters(count, codes, random).map(({ query }) => ({
    query: `text=${encodeURIComponent(random.pick(WORDS))}&${query}`,
    condition: null,
  }));
}
