import { LIGHTS, OPEN_STATES } from '../../lib/ledger/states';
import { breathe } from './breathe';
import { changeLists } from './change-lists';
import { dayCode, NO_DAY } from './day-codes';
import {
  CHANGING,
  categoryOfAspect,
  type History,
  type IssueSegments,
  lightOfAspect,
  SEVERAL,
  Segments,
} from './history';
import type { IssueColumns } from './issue-columns';
import type { Merged } from './merge-rows';
import { pick } from './pick-rows';
import type { SecondCopies } from './second-copies';
import { NO_ROW } from './spare-rows';
import { ABSENT, categoryOf, stateOf, unitOf } from './standing';
import { findStockSpans } from './stock-spans';

const ROWS_AT_A_TIME = 200_000;
const NOBODY = 0;
const FIRST_CLOSED = OPEN_STATES.length;
const NO_LIGHT = LIGHTS.indexOf('none');

type Arrays = Omit<History, 'changing' | 'spans'>;

/** Its arrays by row. */
export const BY_ROW = [
  ...(['start', 'length', 'firstFrom', 'lastFrom', 'lastLight'] as const),
  ...(['stockFrom', 'stockUntil', 'unitFrom', 'kind'] as const),
];

const allocate = (count: number, segments: Segments): Arrays => ({
  start: new Uint32Array(count),
  length: new Uint16Array(count),
  segments,
  firstFrom: new Uint16Array(count),
  lastFrom: new Uint16Array(count),
  lastLight: new Uint8Array(count),
  stockFrom: new Uint16Array(count),
  stockUntil: new Uint16Array(count),
  unitFrom: new Uint16Array(count),
  kind: new Uint8Array(count),
});

/** The past in the order of rows, so that one pass over it reads memory as it lies. */
export async function layOutHistory(past: IssueSegments, columns: IssueColumns): Promise<History> {
  const { count } = columns;
  const room = past.segments.count + Math.ceil(past.segments.count / 16);
  const arrays = allocate(count, new Segments(room));
  for (let from = 0; from < count; from += ROWS_AT_A_TIME) {
    await breathe();
    const until = Math.min(count, from + ROWS_AT_A_TIME);
    for (let row = from; row < until; row++) putRow(arrays, row, past, columns, row);
  }
  return withLists(arrays);
}

/** The history of merged columns: that of the former ones, but for what is changed or added, which stands in `past`. */
export async function patchHistory(
  former: History,
  merged: Merged,
  past: IssueSegments,
  copies: SecondCopies,
): Promise<History> {
  const { order } = merged;
  return order === null
    ? patchInPlace(former, merged, past, copies)
    : patchInOrder(former, merged, order, past);
}

/** Where only some rows hold something else, arrays in which nothing changes are shared with the former history. */
async function patchInPlace(
  former: History,
  { columns, written, from }: Merged,
  past: IssueSegments,
  copies: SecondCopies,
): Promise<History> {
  const changed = allocate(written.length, former.segments);
  for (const [at, row] of written.entries()) {
    if (from[at] === NO_ROW) putRow(changed, at, past, columns, row);
    else for (const name of BY_ROW) changed[name][at] = former[name][from[at]!]!;
  }
  const arrays: Arrays = { ...former };
  for (const name of BY_ROW) {
    await breathe();
    Object.assign(arrays, { [name]: copies.write(name, former[name], written, (at) => changed[name][at]!) });
  }
  return { ...arrays, ...changeLists(former, arrays, written, from) };
}

async function patchInOrder(
  former: History,
  { columns, written }: Merged,
  order: Int32Array,
  past: IssueSegments,
): Promise<History> {
  const arrays = allocate(columns.count, former.segments);
  for (const name of BY_ROW) {
    await breathe();
    pick(former[name], arrays[name], order);
  }
  for (const row of written) putRow(arrays, row, past, columns, row);
  return withLists(arrays);
}

function withLists(arrays: Arrays): History {
  const { kind } = arrays;
  const sizes = new Uint32Array(3);
  for (let row = 0; row < kind.length; row++) sizes[kind[row]!]!++;
  const changing = new Int32Array(sizes[SEVERAL]! + sizes[CHANGING]!);
  let [nextSeveral, nextChanging] = [0, sizes[SEVERAL]!];
  for (let row = 0; row < kind.length; row++) {
    if (kind[row] === SEVERAL) changing[nextSeveral++] = row;
    else if (kind[row] === CHANGING) changing[nextChanging++] = row;
  }
  return { ...arrays, changing, spans: findStockSpans(arrays, changing, sizes[SEVERAL]!) };
}

/** Writes to position `at` of the arrays what is known of a row. */
function putRow(arrays: Arrays, at: number, past: IssueSegments, columns: IssueColumns, row: number): void {
  const id = columns.id[row]!;
  const length = past.length[id] ?? 0;
  const start = length === 0 ? 0 : arrays.segments.addRun(past.segments, past.start[id]!, length);
  arrays.start[at] = start;
  arrays.length[at] = length;
  describeEnds(arrays, at);
  arrays.stockFrom[at] = NO_DAY;
  arrays.stockUntil[at] = NO_DAY;
  arrays.unitFrom[at] = NO_DAY;
  describeStock(arrays, at, columns.standing[row]!, categoryOf(columns.matter[row]!));
}

function describeEnds(arrays: Arrays, row: number): void {
  const { segments } = arrays;
  const first = arrays.start[row]!;
  const last = first + arrays.length[row]! - 1;
  const isThere = last >= first;
  arrays.firstFrom[row] = isThere ? dayCode(segments.fromDay(first)) : NO_DAY;
  arrays.lastFrom[row] = isThere ? dayCode(segments.fromDay(last)) : NO_DAY;
  arrays.lastLight[row] = isThere ? lightOfAspect(segments.aspect(last)) : NO_LIGHT;
}

/** Tells in three days when a row was part of the open stock and whose, where three days can. */
function describeStock(arrays: Arrays, row: number, standingNow: number, category: number): void {
  const { segments } = arrays;
  const unit = unitOf(standingNow);
  const first = arrays.start[row]!;
  const end = first + arrays.length[row]!;
  let spans = 0;
  let wasOpen = false;
  let isChanging = stateOf(standingNow) === ABSENT;
  let hasUnit = false;
  for (let at = first; at < end; at++) {
    const isOpen = stateOf(segments.standing(at)) < FIRST_CLOSED;
    if (isOpen && !wasOpen) {
      spans += 1;
      arrays.stockFrom[row] = dayCode(segments.fromDay(at));
    }
    if (!isOpen && wasOpen) arrays.stockUntil[row] = dayCode(segments.fromDay(at));
    wasOpen = isOpen;
    if (!isOpen) continue;
    const unitThen = unitOf(segments.standing(at));
    if (categoryOfAspect(segments.aspect(at)) !== category) isChanging = true;
    if (unitThen !== unit && (unitThen !== NOBODY || hasUnit)) isChanging = true;
    if (unitThen === unit && !hasUnit) {
      hasUnit = true;
      arrays.unitFrom[row] = dayCode(segments.fromDay(at));
    }
  }
  if (spans > 0 && !hasUnit) isChanging = true;
  arrays.kind[row] = spans > 1 ? SEVERAL : isChanging && end > first ? CHANGING : 0;
  if (spans > 1) {
    arrays.stockFrom[row] = NO_DAY;
    arrays.stockUntil[row] = NO_DAY;
    arrays.unitFrom[row] = NO_DAY;
  }
}
