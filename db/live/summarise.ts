import { isoDayOf } from '../../lib/calendar/local-day';
import type { Columns } from '../../lib/contract/columns';
import type { AreaCounts, LightCounts, Summary } from '../../lib/contract/summary';
import { COUNTED_STATES, LIGHTS, OPEN_STATES } from '../../lib/ledger/states';
import type { CodeList } from './code-lists';
import type { CompiledFilter } from './compile-filter';
import { countCodes } from './count-codes';
import { countDays } from './count-days';
import { countFacets } from './count-facets';
import type { IssueColumns } from './issue-columns';
import { LIGHT_BITS, LIGHT_SLOTS } from './light-column';
import { asOfDay, type Moment } from './office-clock';
import { PassingParts } from './passing-rows';
import { countSet, keepRows, type RowSet, rowsBetween } from './row-set';
import type { Scratch } from './scratch';
import type { Snapshot } from './snapshot';
import { stateOf, unitOf } from './standing';

/** Every count that panels and charts need, from the sets of rows that the parts of a filter let through. The store must hold the past. */
export function summarise(snapshot: Snapshot, filter: CompiledFilter, moment: Moment): Summary {
  const { loaded } = snapshot;
  const { columns, lists, places, figures } = loaded;
  const scratch = snapshot.scratch.begin();
  const parts = new PassingParts(columns, snapshot.standingAt(moment), filter, scratch);
  const rows = parts.except(0);
  const passing = countCodes(snapshot, parts.standing, rows);
  const present = snapshot.standingNow(moment);
  const partsNow =
    present === parts.standing ? parts : new PassingParts(columns, present, filter, scratch, parts);
  const days = countDays(snapshot, moment, filter, partsNow);

  const byState = sums(passing.standing, COUNTED_STATES.length, (code) => stateOf(code));
  const states = named(COUNTED_STATES, byState);
  const lights = named(LIGHTS, sumsByLight(passing.standing));
  const open = byState.reduce((sum, n, state) => (state < OPEN_STATES.length ? sum + n : sum), 0);
  const byLight = sumsOfLights(scratch);
  const inCommunities = byLight(passing.place, lists.community.size, (place) => places.community[place]!);
  const inGrids = byLight(passing.place, lists.grid.size, (place) => places.grid[place]!);
  const inBuildings = byLight(passing.place, lists.building.size, (place) => places.building[place]!);
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
    units: unitsWorstFirst(lists.unit, byLight(passing.standing, lists.unit.size, unitOf)),
    communities: {
      ...figures.communities,
      ...areaCounts(lists.community, inCommunities, positionsOf(lists.community, figures.communities.code)),
    },
    grids: {
      ...figures.grids,
      ...areaCounts(lists.grid, inGrids, positionsOf(lists.grid, figures.grids.code)),
    },
    buildings: areaCounts(lists.building, inBuildings, positionsWithIssues(inBuildings)),
  };
}

function countUnlocated(rows: RowSet, { located, count }: IssueColumns): number {
  const unlocated = rowsBetween(located, count);
  keepRows(unlocated, rows);
  return countSet(unlocated);
}

/** Adds counts by code and light up by the position that each code has in a list. */
const sumsOfLights =
  (scratch: Scratch) =>
  (counts: Uint32Array, size: number, positionOf: (code: number) => number): Uint32Array => {
    const sum = scratch.takeCounts(size * LIGHT_SLOTS);
    for (let at = 0; at < counts.length; at++) {
      const n = counts[at]!;
      if (n > 0) sum[positionOf(at >>> LIGHT_BITS) * LIGHT_SLOTS + (at & (LIGHT_SLOTS - 1))]! += n;
    }
    return sum;
  };

function sums(counts: Uint32Array, size: number, positionOf: (code: number) => number): Uint32Array {
  const sum = new Uint32Array(size);
  for (let at = 0; at < counts.length; at++) {
    const n = counts[at]!;
    if (n > 0) sum[positionOf(at >>> LIGHT_BITS)]! += n;
  }
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

function lightCounts(counts: Uint32Array, position: number): LightCounts {
  const at = position * LIGHT_SLOTS;
  return { red: counts[at]!, amber: counts[at + 1]!, green: counts[at + 2]!, grey: counts[at + 3]! };
}

const CLOSED = LIGHTS.indexOf('none');

/** The areas at those positions of a list, by columns. */
function areaCounts(list: CodeList, counts: Uint32Array, positions: readonly number[]): Columns<AreaCounts> {
  const of = (light: number) => positions.map((position) => counts[position * LIGHT_SLOTS + light]!);
  const [red, amber, green, grey, closed] = [of(0), of(1), of(2), of(3), of(CLOSED)];
  const open = red.map((n, at) => n + amber[at]! + green[at]! + grey[at]!);
  const issues = open.map((n, at) => n + closed[at]!);
  return { code: positions.map((position) => list.codes[position]!), issues, open, red, amber, green, grey };
}

const positionsOf = (list: CodeList, codes: readonly string[]): number[] =>
  codes.map((code) => list.of(code)!);

/** The first position of a list is of those that lie nowhere. */
function positionsWithIssues(counts: Uint32Array): number[] {
  const positions = [];
  for (let from = LIGHT_SLOTS; from < counts.length; from += LIGHT_SLOTS) {
    let issues = 0;
    for (let light = 0; light < LIGHT_SLOTS; light++) issues += counts[from + light]!;
    if (issues > 0) positions.push(from / LIGHT_SLOTS);
  }
  return positions;
}

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
