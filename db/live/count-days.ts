import { isoDayOf } from '../../lib/calendar/local-day';
import type { Summary } from '../../lib/contract/summary';
import type { CompiledFilter } from './compile-filter';
import { DAY_CODES } from './day-codes';
import { FACET_BITS, NOT_OF_A_FLOW, NOT_OF_THE_PAST } from './facet-bits';
import type { FewerRows } from './fewer-rows';
import type { History, StockSpans } from './history';
import type { Turns } from './load-turns';
import type { Moment } from './office-clock';
import type { PassingParts } from './passing-rows';
import { hasRow, listRows, type RowSet } from './row-set';
import type { Loaded, Snapshot } from './snapshot';

const MOST_DAYS = 400;
interface DayRange {
  from: number;
  until: number;
}

/** The campaign's days so far; without a campaign those of the data, at most the last 400. */
function dayRange({ office, firstDay }: Loaded, { today }: Moment): DayRange {
  const { campaign } = office;
  if (campaign !== null && campaign.fromDay <= today) {
    const until = Math.min(campaign.untilDay, today);
    return { from: Math.max(campaign.fromDay, until - MOST_DAYS + 1), until };
  }
  const first = Math.min(today, firstDay);
  return { from: Math.max(first, today - MOST_DAYS + 1), until: today };
}

/**
 * Opened, closed and reopened on each local day, by the issues as they are now, and the open stock at its end, by what
 * was known then (lib/contract/summary.ts). `parts`: of the present, whatever day is asked of.
 */
export function countDays(
  snapshot: Snapshot,
  moment: Moment,
  filter: CompiledFilter,
  parts: PassingParts,
): Summary['days'] {
  const { loaded } = snapshot;
  const { openedCode, closedCode } = loaded.columns;
  const flows = parts.except(NOT_OF_A_FLOW);
  const [opened, closed] = tallyDays(snapshot, parts, NOT_OF_A_FLOW, openedCode, closedCode);
  const reopened = snapshot.scratch.takeDays();
  tallyTurns(closed, reopened, loaded, flows);
  const [into, out] = countStock(snapshot, filter, parts);

  const { from, until } = dayRange(loaded, moment);
  let open = 0;
  for (let code = 0; code < from; code++) open += into[code]! - out[code]!;
  return Array.from({ length: until - from + 1 }, (_, day) => {
    const at = from + day;
    const change = into[at]! - out[at]!;
    open += change;
    const counted = { opened: opened[at]!, closed: closed[at]!, reopened: reopened[at]! };
    const moved = change - counted.opened - counted.reopened + counted.closed;
    return { day: isoDayOf(at), ...counted, moved, open };
  });
}

/** The counts of a base by columns of days, made once for each column. */
const held = new WeakMap<RowSet, WeakMap<Uint16Array, Int32Array>>();

function daysOfBase({ scratch }: Snapshot, base: RowSet, codes: Uint16Array): Int32Array {
  const formers = held.get(base) ?? new WeakMap<Uint16Array, Int32Array>();
  held.set(base, formers);
  const former = formers.get(codes);
  if (former) return former;
  const counts = new Int32Array(DAY_CODES);
  const rows = listRows(base, scratch.rows);
  for (let i = 0; i < rows.length; i++) counts[codes[rows[i]!]!]!++;
  formers.set(codes, counts);
  return counts;
}

/** How many rows have each day, of two columns: those of the set that the parts but for `except` let through. */
function tallyDays(
  snapshot: Snapshot,
  parts: PassingParts,
  except: number,
  one: Uint16Array,
  other: Uint16Array,
): [Int32Array, Int32Array] {
  const { scratch } = snapshot;
  const base = parts.baseOf(except);
  const fewer = scratch.fewer.of(parts.except(except), base);
  const start = (codes: Uint16Array) => {
    const days = scratch.takeDays();
    if (fewer.sign === -1) days.set(daysOfBase(snapshot, base, codes));
    return days;
  };
  const [ofOne, ofOther] = [start(one), start(other)];
  addDays(ofOne, one, ofOther, other, fewer);
  return [ofOne, ofOther];
}

function addDays(
  n: Int32Array,
  codes: Uint16Array,
  otherN: Int32Array,
  otherCodes: Uint16Array,
  { rows, sign }: FewerRows,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    n[codes[row]!]! += sign;
    otherN[otherCodes[row]!]! += sign;
  }
}

function tallyTurns(
  closed: Int32Array,
  reopened: Int32Array,
  { turns, rowOfId }: Loaded,
  flows: RowSet,
): void {
  const { code, isClosing } = turns;
  const rows = rowsOfTurns(turns, rowOfId);
  for (let turn = 0; turn < rows.length; turn++) {
    const row = rows[turn]!;
    if (row >= 0 && hasRow(flows, row)) (isClosing[turn] === 1 ? closed : reopened)[code[turn]!]!++;
  }
}

/** The row of each turn, looked up once for each order of rows. */
const heldRows = new WeakMap<Int32Array, { of: Turns; rows: Int32Array }>();

function rowsOfTurns(turns: Turns, rowOfId: Int32Array): Int32Array {
  const former = heldRows.get(rowOfId);
  if (former?.of === turns) return former.rows;
  const rows = turns.issue.map((id) => rowOfId[id] ?? -1);
  heldRows.set(rowOfId, { of: turns, rows });
  return rows;
}

/** The stock ignores what an issue is now, but for the unit and the category: nearly always they are those of then. */
const NOT_OF_THEIRS = NOT_OF_THE_PAST & ~FACET_BITS.unit & ~FACET_BITS.category;

/** What came into the open stock and went out of it, by day code: that of the filter's units and categories, if any. */
function countStock(
  snapshot: Snapshot,
  filter: CompiledFilter,
  parts: PassingParts,
): [into: Int32Array, out: Int32Array] {
  const past = snapshot.history;
  const { stockFrom, stockUntil, unitFrom, spans } = past;
  const timeless = parts.except(NOT_OF_THE_PAST);
  if (filter.unit === null && filter.category === null) {
    const [into, out] = tallyDays(snapshot, parts, NOT_OF_THE_PAST, stockFrom, stockUntil);
    tallySpans(into, out, spans, spans.ofSeveral, filter, timeless);
    return [into, out];
  }
  const from = filter.unit === null ? stockFrom : unitFrom;
  const theirs = parts.except(NOT_OF_THEIRS);
  const [into, out] = tallyDays(snapshot, parts, NOT_OF_THEIRS, from, stockUntil);
  if (filter.unit?.[NOBODY] === 1) {
    const notOfUnits = NOT_OF_THEIRS | FACET_BITS.unit;
    const [before, until] = tallyDays(snapshot, parts, notOfUnits, stockFrom, unitFrom);
    addTo(into, before);
    addTo(out, until);
    takeAway(into, out, past, stockFrom, unitFrom, parts.except(notOfUnits));
  }
  takeAway(into, out, past, from, stockUntil, theirs);
  tallySpans(into, out, spans, spans.row.length, filter, timeless);
  return [into, out];
}

const NOBODY = 0;

function addTo(sum: Int32Array, more: Int32Array): void {
  for (let code = 0; code < DAY_CODES; code++) sum[code]! += more[code]!;
}

/** Undoes what was counted of the rows of which three days do not tell the truth. */
function takeAway(
  into: Int32Array,
  out: Int32Array,
  { changing }: History,
  from: Uint16Array,
  until: Uint16Array,
  counted: RowSet,
): void {
  for (let i = 0; i < changing.length; i++) {
    const row = changing[i]!;
    if (!hasRow(counted, row)) continue;
    into[from[row]!]!--;
    out[until[row]!]!--;
  }
}

/** Counts the first `count` spans. */
function tallySpans(
  into: Int32Array,
  out: Int32Array,
  spans: StockSpans,
  count: number,
  { unit, category }: CompiledFilter,
  counted: RowSet,
): void {
  for (let span = 0; span < count; span++) {
    if (!hasRow(counted, spans.row[span]!)) continue;
    if (unit !== null && unit[spans.unit[span]!] !== 1) continue;
    if (category !== null && category[spans.category[span]!] !== 1) continue;
    into[spans.from[span]!]!++;
    out[spans.until[span]!]!++;
  }
}
