import {
  CLOSED_STATES,
  COUNTED_STATES,
  type IssueState,
  LIGHTS,
  type Light,
  OPEN_STATES,
} from '../ledger/states';
import { parseDay } from './parse-day';
import { refuse } from './refuse';

export const LEVEL_CODES = ['street', 'district', 'city'] as const;
export type LevelCode = (typeof LEVEL_CODES)[number];
export const SEVERITIES = ['1', '2', '3', '4'] as const;
export const AREA_KINDS = ['community', 'grid', 'building', 'road', 'crossing'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** One place to look at; `community:none` is what lies in no community. */
export interface AreaRef {
  kind: AreaKind;
  code: string;
}

/** Stands for "has none" in the facets unit, channel, category-free tag and community. */
export const NONE = 'none';

/**
 * What is shown. Values within a facet are ORed, facets ANDed, an empty facet lets everything through. Days are local
 * calendar days `YYYY-MM-DD`, both ends included.
 */
export interface IssueFilter {
  state: readonly IssueState[];
  light: readonly Light[];
  /** local category codes */
  category: readonly string[];
  /** channel codes, or `none`: found on site without an opinion */
  channel: readonly string[];
  /** lead unit codes, or `none`: nobody yet */
  unit: readonly string[];
  level: readonly LevelCode[];
  /** 1 low … 4 urgent */
  severity: readonly number[];
  tag: readonly string[];
  area: readonly AreaRef[];
  /** words; each must be found in number, title, description or place */
  text: string;
  openedFrom: string | null;
  openedUntil: string | null;
  dueFrom: string | null;
  dueUntil: string | null;
  /** true: on the map; false: on the unlocated list; null: both */
  located: boolean | null;
}

export const NO_FILTER: IssueFilter = {
  state: [],
  light: [],
  category: [],
  channel: [],
  unit: [],
  level: [],
  severity: [],
  tag: [],
  area: [],
  text: '',
  openedFrom: null,
  openedUntil: null,
  dueFrom: null,
  dueUntil: null,
  located: null,
};

/** The facets that are counted live beside their values. */
export const FACETS = [
  'state',
  'light',
  'category',
  'channel',
  'unit',
  'level',
  'severity',
  'tag',
  'community',
] as const;
export type Facet = (typeof FACETS)[number];

/** Query parameters that are part of a filter; anything else in a query is none of its business. */
export const FILTER_PARAMETERS = [
  'state',
  'light',
  'category',
  'channel',
  'unit',
  'level',
  'severity',
  'tag',
  'area',
  'text',
  'openedFrom',
  'openedUntil',
  'dueFrom',
  'dueUntil',
  'located',
] as const;

/** Shorthands for the facet `state`. */
export const STATE_GROUPS = { open: OPEN_STATES, closed: CLOSED_STATES, all: [] } as const satisfies Record<
  string,
  readonly IssueState[]
>;

const CODE = /^[\p{L}\p{N}_.:-]{1,64}$/u;

function listOf(parameters: URLSearchParams, field: string): string[] {
  const values = parameters.getAll(field).flatMap((value) => value.split(','));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))].sort();
}

function oneOf<T extends string>(field: string, known: readonly T[], values: string[]): T[] {
  for (const value of values) {
    if (!(known as readonly string[]).includes(value))
      throw refuse(field, value, `one of ${known.join(', ')}`);
  }
  return values as T[];
}

function codes(field: string, values: string[]): string[] {
  for (const value of values) if (!CODE.test(value)) throw refuse(field, value, 'a code');
  return values;
}

function states(values: string[]): IssueState[] {
  const named = values.flatMap((value): readonly string[] =>
    Object.hasOwn(STATE_GROUPS, value) ? STATE_GROUPS[value as keyof typeof STATE_GROUPS] : [value],
  );
  return [...new Set(oneOf('state', COUNTED_STATES, named))].sort();
}

function areas(values: string[]): AreaRef[] {
  return values.map((value) => {
    const at = value.indexOf(':');
    const kind = value.slice(0, at) as AreaKind;
    const code = value.slice(at + 1);
    if (!AREA_KINDS.includes(kind) || !CODE.test(code)) {
      throw refuse('area', value, `an area such as community:CODE (kinds: ${AREA_KINDS.join(', ')})`);
    }
    return { kind, code };
  });
}

export const DAY_RANGES = [
  ['openedFrom', 'openedUntil'],
  ['dueFrom', 'dueUntil'],
] as const satisfies [keyof IssueFilter, keyof IssueFilter][];
export type DayField = (typeof DAY_RANGES)[number][number];

/** Days from and until, both included. */
function dayRanges(parameters: URLSearchParams): Record<DayField, string | null> {
  const days = DAY_RANGES.flatMap(([from, until]) => {
    const [first, last] = [parseDay(parameters, from), parseDay(parameters, until)];
    if (first !== null && last !== null && last < first)
      throw refuse(until, last, `a day on or after ${from}, ${first}`);
    return [[from, first] as const, [until, last] as const];
  });
  return Object.fromEntries(days) as Record<DayField, string | null>;
}

/**
 * Reads a filter out of a query. Throws AppError `invalid_request` naming the parameter and its value. The result is
 * canonical: lists are sorted and hold no value twice, so that equal filters have equal queries.
 */
export function parseFilter(parameters: URLSearchParams): IssueFilter {
  const located = parameters.get('located');
  if (located !== null && located !== '' && located !== 'true' && located !== 'false') {
    throw refuse('located', located, 'true or false');
  }
  const text = (parameters.get('text') ?? '').normalize('NFC').trim();
  if (text.length > 100) throw refuse('text', text, 'at most 100 characters');
  if (text.includes('\0')) throw refuse('text', text.replaceAll('\0', '␀'), 'text that can be searched for');
  return {
    state: states(listOf(parameters, 'state')),
    light: oneOf('light', LIGHTS, listOf(parameters, 'light')),
    category: codes('category', listOf(parameters, 'category')),
    channel: codes('channel', listOf(parameters, 'channel')),
    unit: codes('unit', listOf(parameters, 'unit')),
    level: oneOf('level', LEVEL_CODES, listOf(parameters, 'level')),
    severity: oneOf('severity', SEVERITIES, listOf(parameters, 'severity')).map(Number),
    tag: codes('tag', listOf(parameters, 'tag')),
    area: areas(listOf(parameters, 'area')),
    text,
    ...dayRanges(parameters),
    located: located === null || located === '' ? null : located === 'true',
  };
}

/** Whether two lists without repetitions hold the same, in whatever order. */
export const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value) => other.includes(value));

/** The canonical query of a filter; `parseFilter` of it is the same filter. */
export function filterParameters(filter: IssueFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  const put = (field: string, values: readonly (string | number)[]) => {
    if (values.length > 0) parameters.set(field, [...values].sort().join(','));
  };
  const group = (['open', 'closed'] as const).find((name) => sameSet(STATE_GROUPS[name], filter.state));
  put('state', group ? [group] : filter.state);
  put('light', filter.light);
  put('category', filter.category);
  put('channel', filter.channel);
  put('unit', filter.unit);
  put('level', filter.level);
  put('severity', filter.severity);
  put('tag', filter.tag);
  put(
    'area',
    filter.area.map((area) => `${area.kind}:${area.code}`),
  );
  if (filter.text) parameters.set('text', filter.text);
  for (const field of DAY_RANGES.flat()) {
    if (filter[field]) parameters.set(field, filter[field]);
  }
  if (filter.located !== null) parameters.set('located', String(filter.located));
  return parameters;
}
