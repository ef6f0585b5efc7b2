import { isoDayOf } from '../../lib/calendar/local-day';
import type { AreaCounts, LightCounts, Summary } from '../../lib/contract/summary';
import { COUNTED_STATES, LIGHTS, OPEN_STATES } from '../../lib/ledger/states';
import type { CodeList } from './code-lists';
import type { CompiledFilter } from './compile-filter';
import { countCodes, LIGHT_SLOTS } from './count-codes';
import { countDays } from './count-days';
import { countFacets } from './count-facets';
import type { IssueColumns } from './issue-columns';
import { asOfDay, type Moment } from './office-clock';
import { PassingParts } from './passing-rows';
import { countSet, keepRows, type RowSet, rowsBetween } from './row-set';
import type { Snapshot } from './snapshot';
import { standingCodes, stateOf, unitOf } from './standing';

/** Every count that panels and charts need, from the sets of rows that the parts of a filter let through. The store must hold the past. */
export function summarise(snapshot: Snapshot, filter: CompiledFilter, moment: Moment): Summary {
  const { loaded } = snapshot;
  const { columns, lists, places, figures } = loaded;
  const parts = new PassingParts(columns, snapshot.standingAt(moment), filter);
  const rows = parts.except(0);
  const passing = countCodes(snapshot, parts.standing, rows);
  const present = snapshot.standingNow(moment);
  const partsNow = present === parts.standing ? parts : new PassingParts(columns, present, filter);
  const days = countDays(snapshot, moment, filter, partsNow);

  const byState = sums(passing.standing, COUNTED_STATES.length, (code) => stateOf(code));
  const states = named(COUNTED_STATES, byState);
  const lights = named(LIGHTS, sumsByLight(passing.standing));
  const open = byState.reduce((sum, n, state) => (state < OPEN_STATES.length ? sum + n : sum), 0);
  const areas = (list: CodeList, positions: readonly number[]) =>
    areaCounts(list, byLight(passing.place, list.size, positions));
  const communities = areas(lists.community, places.community);
  const grids = areas(lists.grid, places.grid);
  const balance = loaded.opinions.balance();
  return {
    dataVersion: loaded.dataVersion,
    now: moment.now.toISOString(),
    today: isoDayOf(moment.today),
    asOf: asOfDay(moment),
    figures: {
      ...figures.totals,
      opinions: balance.opinions,
      issues: countSet(rows),
      open,
      overdue: lights.red ?? 0,
      amber: lights.amber ?? 0,
      unlocated: countUnlocated(rows, columns),
    },
    balance,
    coverage: figures.coverage,
    facets: countFacets(snapshot, parts, passing),
    states,
    lights,
    days,
    units: unitsWorstFirst(
      lists.unit,
      byLight(passing.standing, lists.unit.size, unitsOfCodes(lists.unit.size)),
    ),
    communities: Array.from(figures.communities, ([code, of]) =>
      Object.assign(countsOf(communities, code), of),
    ),
    grids: Array.from(figures.grids, ([code, of]) => Object.assign(countsOf(grids, code), of)),
    buildings: [...areas(lists.building, places.building).values()],
  };
}

function countUnlocated(rows: RowSet, { located, count }: IssueColumns): number {
  const unlocated = rowsBetween(located, count);
  keepRows(unlocated, rows);
  return countSet(unlocated);
}

/** Counts by code and light, added up by the position that each code has in a list. */
function byLight(counts: Uint32Array, size: number, positions: readonly number[]): Uint32Array {
  const sum = new Uint32Array(size * LIGHT_SLOTS);
  for (let at = 0; at < counts.length; at++) {
    const n = counts[at]!;
    if (n > 0) sum[positions[Math.floor(at / LIGHT_SLOTS)]! * LIGHT_SLOTS + (at % LIGHT_SLOTS)]! += n;
  }
  return sum;
}

function sums(counts: Uint32Array, size: number, positionOf: (code: number) => number): Uint32Array {
  const sum = new Uint32Array(size);
  for (let at = 0; at < counts.length; at++) sum[positionOf(Math.floor(at / LIGHT_SLOTS))]! += counts[at]!;
  return sum;
}

function sumsByLight(counts: Uint32Array): Uint32Array {
  const sum = new Uint32Array(LIGHTS.length);
  for (let at = 0; at < counts.length; at++) sum[at % LIGHT_SLOTS]! += counts[at]!;
  return sum;
}

function named<T extends string>(names: readonly T[], counts: Uint32Array): Partial<Record<T, number>> {
  const present = names.map((name, position) => [name, counts[position]!] as const).filter(([, n]) => n > 0);
  return Object.fromEntries(present) as Partial<Record<T, number>>;
}

const unitsOfCodes = (units: number): number[] =>
  Array.from({ length: standingCodes(units) }, (_, code) => unitOf(code));

const CLOSED = LIGHTS.indexOf('none');

function lightCounts(counts: Uint32Array, position: number): LightCounts {
  const at = position * LIGHT_SLOTS;
  return { red: counts[at]!, amber: counts[at + 1]!, green: counts[at + 2]!, grey: counts[at + 3]! };
}

/** Those areas of a list that have an issue, by code. */
function areaCounts(list: CodeList, counts: Uint32Array): Map<string, AreaCounts> {
  const found = new Map<string, AreaCounts>();
  for (let position = 1; position < list.size; position++) {
    const { red, amber, green, grey } = lightCounts(counts, position);
    const open = red + amber + green + grey;
    const issues = open + counts[position * LIGHT_SLOTS + CLOSED]!;
    const code = list.codes[position]!;
    if (issues > 0) found.set(code, { code, issues, open, red, amber, green, grey });
  }
  return found;
}

const countsOf = (counts: Map<string, AreaCounts>, code: string): AreaCounts =>
  counts.get(code) ?? { code, issues: 0, open: 0, red: 0, amber: 0, green: 0, grey: 0 };

function unitsWorstFirst(list: CodeList, counts: Uint32Array): Summary['units'] {
  return list.codes
    .map((code, position) => ({ code: code === '' ? 'none' : code, ...lightCounts(counts, position) }))
    .filter(({ red, amber, green, grey }) => red + amber + green + grey > 0)
    .sort(
      (one, other) =>
        other.red - one.red ||
        other.amber - one.amber ||
        other.green + other.grey - (one.green + one.grey) ||
        one.code.localeCompare(other.code, 'en'),
    );
}
