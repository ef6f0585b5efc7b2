import { dayNumberOf } from '../../lib/calendar/local-day';
import { type AreaKind, type AreaRef, type IssueFilter, LEVEL_CODES, NONE } from '../../lib/contract/filter';
import { ISSUE_STATES, LIGHTS, OPEN_STATES } from '../../lib/ledger/states';
import type { CodeList } from './code-lists';
import { FACET_BITS } from './facet-bits';
import type { Allowed, ListedFacet } from './facet-parts';
import type { MaskList } from './mask-list';
import type { PlaceList } from './place-list';
import { type RowSet, rowsBetween, WORD_ROWS } from './row-set';
import { type CodeTest, LAST_DAY, type RowTest } from './row-tests';
import type { Loaded } from './snapshot';
import {
  levelOf,
  MATTER_BITS,
  matterCodes,
  NO_LIGHT,
  STATE_BITS,
  severityOf,
  standingCodes,
  stateOf,
} from './standing';

/** A filter in terms of the columns. */
export interface CompiledFilter {
  /** the facets that are filtered, each with its bit; a row must pass them all */
  parts: readonly { bit: number; test: RowTest }[];
  /** those facets whose values are known at every day of the past; null lets everything through */
  state: Allowed | null;
  light: Allowed | null;
  category: Allowed | null;
  unit: Allowed | null;
  /** whether only open issues pass, and nothing is asked but what stands in columns */
  isOfOpen: boolean;
}

function allow(size: number, values: readonly unknown[], positionOf: (value: never) => number | undefined) {
  if (values.length === 0) return null;
  const allowed = new Uint8Array(size);
  for (const value of values) {
    const position = positionOf(value as never);
    if (position !== undefined && position >= 0) allowed[position] = 1;
  }
  return allowed;
}

const allowCodes = (list: CodeList, codes: readonly string[]) =>
  allow(list.size, codes, (code: string) => (code === NONE ? 0 : list.of(code)));

/** Which of `size` codes have an upper part, all but the lowest `bits`, that is let through. */
function codesByUpper(allowed: Allowed, bits: number, size: number): Allowed {
  const codes = new Uint8Array(size);
  for (let from = 0; from < size; from += 1 << bits)
    codes.fill(allowed[from >>> bits] ?? 0, from, from + (1 << bits));
  return codes;
}

/** The same of what stands in the lowest `bits`: all codes repeat the first of them. */
function codesByLower(
  allowed: Allowed,
  bits: number,
  size: number,
  positionOf: (code: number) => number,
): Allowed {
  const codes = new Uint8Array(size);
  for (let code = 0; code < 1 << bits; code++) codes[code] = allowed[positionOf(code)] ?? 0;
  for (let made = 1 << bits; made < size; made *= 2) codes.copyWithin(made, 0, made);
  return codes;
}

function allowSets(bits: readonly string[], sets: MaskList, codes: readonly string[]): Allowed | null {
  if (codes.length === 0) return null;
  const positions = codes.map((code) => bits.indexOf(code)).filter((position) => position >= 0);
  const mask = positions.reduce((all, position) => all | (1 << position), 0);
  const isNoneAllowed = codes.includes(NONE);
  return Uint8Array.from(sets.masks, (held) =>
    (held & mask) !== 0 || (held === 0 && isNoneAllowed) ? 1 : 0,
  );
}

function testDays(column: 'openedDay' | 'dueDay', from: string | null, until: string | null): RowTest | null {
  if (from === null && until === null) return null;
  return {
    column,
    from: from === null ? -LAST_DAY : dayNumberOf(from),
    until: until === null ? LAST_DAY : dayNumberOf(until),
  };
}

function testAreas({ lists, places }: Loaded, areas: readonly AreaRef[]): RowTest | null {
  if (areas.length === 0) return null;
  const allowed = (kind: AreaKind) => {
    const codes = areas.filter((area) => area.kind === kind).map(({ code }) => code);
    return allowCodes(lists[kind], codes);
  };
  const ofPlaces = allowedPlaces(places, allowed('community'), allowed('grid'), allowed('building'));
  const tests = [
    testFacet('place', 'place', ofPlaces),
    testCodes('road', allowed('road')),
    testCodes('crossing', allowed('crossing')),
  ].filter((test) => test !== null);
  return tests.length === 1 ? tests[0]! : { column: 'any', of: tests };
}

const testCodes = (column: CodeTest['column'], allowed: Allowed | null): CodeTest | null =>
  allowed && { column, allowed };

/** A test of one facet by the codes of a column, of which it is a part. */
const testFacet = (
  column: CodeTest['column'],
  facet: ListedFacet,
  allowed: Allowed | null,
  codesOf = (values: Allowed) => values,
): CodeTest | null => allowed && { column, allowed: codesOf(allowed), choice: { facet, allowed } };

function allowedPlaces(
  { size, community, grid, building }: PlaceList,
  communities: Allowed | null,
  grids: Allowed | null,
  buildings: Allowed | null,
): Allowed {
  const allowed = new Uint8Array(size);
  const add = (codes: readonly number[], ofKind: Allowed | null) => {
    if (ofKind === null) return;
    for (let place = 0; place < size; place++) allowed[place]! |= ofKind[codes[place]!]!;
  };
  add(community, communities);
  add(grid, grids);
  add(building, buildings);
  return allowed;
}

function rowsOf({ rowOfId, columns }: Loaded, ids: Iterable<number>): RowSet {
  const words = new Int32Array((columns.count + WORD_ROWS - 1) >>> 5);
  for (const id of ids) {
    const row = rowOfId[id] ?? -1;
    if (row >= 0) words[row >>> 5]! |= 1 << row;
  }
  return { first: 0, words };
}

/** Rows behind `located` are not on the map. */
function testLocated({ columns }: Loaded, isWanted: boolean): RowTest {
  const { count, located } = columns;
  const rows = rowsBetween(0, count);
  const words = rows.words.fill(0);
  const wanted = isWanted ? rowsBetween(0, located) : rowsBetween(located, count);
  words.set(wanted.words, wanted.first >>> 5);
  return { column: 'row', rows };
}

/**
 * Puts a filter into terms of the columns. A code that nothing has lets nothing through. `textIds`: the issues in which
 * the database found `filter.text`.
 */
export function compileFilter(
  loaded: Loaded,
  filter: IssueFilter,
  textIds: Iterable<number> | null,
): CompiledFilter {
  const { lists, channelSets, tagSets } = loaded;
  const state = allow(ISSUE_STATES.length, filter.state, (value) => ISSUE_STATES.indexOf(value));
  const unit = allowCodes(lists.unit, filter.unit);
  const light = allow(LIGHTS.length, filter.light, (value) => LIGHTS.indexOf(value));
  const category = allowCodes(lists.category, filter.category);
  const level = allow(LEVEL_CODES.length, filter.level, (value) => LEVEL_CODES.indexOf(value));
  const severity = allow(8, filter.severity, (value: number) => value);
  const [standings, matters] = [standingCodes(lists.unit.size), matterCodes(lists.category.size)];
  const tests: { [facet in Exclude<keyof typeof FACET_BITS, 'counted'>]: RowTest | null } = {
    community: testAreas(loaded, filter.area),
    text: filter.text === '' ? null : { column: 'row', rows: rowsOf(loaded, textIds ?? []) },
    located: filter.located === null ? null : testLocated(loaded, filter.located),
    state: testFacet('standing', 'state', state, (of) => codesByLower(of, STATE_BITS, standings, stateOf)),
    light: testCodes('light', light),
    unit: testFacet('standing', 'unit', unit, (of) => codesByUpper(of, STATE_BITS, standings)),
    category: testFacet('matter', 'category', category, (of) => codesByUpper(of, MATTER_BITS, matters)),
    level: testFacet('matter', 'level', level, (of) => codesByLower(of, MATTER_BITS, matters, levelOf)),
    severity: testFacet('matter', 'severity', severity, (of) =>
      codesByLower(of, MATTER_BITS, matters, severityOf),
    ),
    channel: testFacet('channels', 'channels', allowSets(lists.channel, channelSets, filter.channel)),
    tag: testFacet('tags', 'tags', allowSets(lists.tag, tagSets, filter.tag)),
    opened: testDays('openedDay', filter.openedFrom, filter.openedUntil),
    due: testDays('dueDay', filter.dueFrom, filter.dueUntil),
  };
  const parts = Object.entries(tests).flatMap(([facet, test]) =>
    test === null ? [] : [{ bit: FACET_BITS[facet as keyof typeof tests], test }],
  );
  const isStateOpen = state?.subarray(OPEN_STATES.length).every((allowed) => allowed === 0) ?? false;
  const isOfOpen =
    (isStateOpen || light?.[NO_LIGHT] === 0) && parts.every(({ test }) => test.column !== 'row');
  return { parts, state, light, category, unit, isOfOpen };
}
