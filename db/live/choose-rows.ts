import type { IssueSort } from '../../lib/contract/issue';
import type { PageParameters } from '../../lib/contract/parse-parameters';
import type { CompiledFilter } from './compile-filter';
import type { IssueColumns } from './issue-columns';
import { kthSmallest } from './kth-smallest';
import type { Moment } from './office-clock';
import { passingRows } from './passing-rows';
import { countSet, hasRow, listRows, type RowSet } from './row-set';
import type { Loaded, Snapshot } from './snapshot';
import { type Standing, severityOf } from './standing';

export interface ChosenRows {
  /** how many the filter lets through */
  total: number;
  /** issue ids of one page, in order */
  ids: number[];
}

/**
 * One page of the issues that a filter lets through, chosen out of all without sorting all. The last criterion is
 * unique, so that pages neither overlap nor leave a gap. Instants count to the minute.
 */
export function chooseRows(
  snapshot: Snapshot,
  filter: CompiledFilter,
  moment: Moment,
  { sort, offset, limit }: PageParameters,
): ChosenRows {
  const { loaded } = snapshot;
  const { id, count } = loaded.columns;
  const standing = snapshot.standingAt(moment);
  const passing = passingRows(
    loaded.columns,
    standing,
    filter,
    { from: 0, until: count },
    snapshot.scratch.begin(),
  );
  const total = countSet(passing);
  const until = Math.min(total, offset + limit);
  if (offset >= until) return { total, ids: [] };
  if (sort === 'number') return { total, ids: pageByNumber(loaded, passing, offset, until) };
  const rows = listRows(passing, snapshot.scratch.rows);
  const keys = snapshot.scratch.keys.subarray(0, total);
  WRITE_KEYS[sort](keys, rows, loaded.columns, standing);
  const page = pageOf(rows, keys, offset, until, orderOfEquals(sort, loaded.columns));
  return { total, ids: page.map((row) => id[row]!) };
}

function pageByNumber({ byNumber, rowOfId }: Loaded, rows: RowSet, offset: number, until: number): number[] {
  const ids: number[] = [];
  for (let at = 0, passed = 0; passed < until && at < byNumber.length; at++) {
    const id = byNumber[at]!;
    if (!hasRow(rows, rowOfId[id]!)) continue;
    if (passed >= offset) ids.push(id);
    passed += 1;
  }
  return ids;
}

/** So many are sooner sorted than left out. */
const FEW = 512;

/** The rows from `offset` until before `until` of the order by key, and among equal keys by `compare`. */
function pageOf(
  rows: Int32Array,
  keys: Float64Array,
  offset: number,
  until: number,
  compare: (one: number, other: number) => number,
): number[] {
  const least = offset < FEW ? -Infinity : kthSmallest(keys, offset);
  const most = kthSmallest(keys, until - 1);
  let before = 0;
  const candidates: { row: number; key: number }[] = [];
  for (let i = 0; i < rows.length; i++) {
    const key = keys[i]!;
    if (key > most) continue;
    if (key < least) before += 1;
    else candidates.push({ row: rows[i]!, key });
  }
  candidates.sort((one, other) => one.key - other.key || compare(one.row, other.row));
  return candidates.slice(offset - before, until - before).map(({ row }) => row);
}

/** Minutes since 1970 take 26 bits until the year 2097; two of them fit into a double. */
const MINUTES = 2 ** 26;
const within26Bits = (minutes: number) => (minutes < 0 ? 0 : minutes >= MINUTES ? MINUTES - 1 : minutes);
/** What matters first, by the light's position in LIGHTS: red, amber, grey (nobody moves it), green, then what is closed. */
const RANK_OF_LIGHT = Uint8Array.of(0, 1, 3, 2, 4);

type KeySort = Exclude<IssueSort, 'number'>;

/** A number for each row, by which they are sorted ascending. Each sort has a loop of its own, which does not ask which it is. */
const WRITE_KEYS: {
  [sort in KeySort]: (
    keys: Float64Array,
    rows: Int32Array,
    columns: IssueColumns,
    standing: Standing,
  ) => void;
} = {
  opened(keys, rows, { openedMinute }) {
    for (let i = 0; i < rows.length; i++) keys[i] = -openedMinute[rows[i]!]!;
  },
  due(keys, rows, { openedMinute, dueMinute }) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      keys[i] = within26Bits(dueMinute[row]!) * MINUTES + within26Bits(openedMinute[row]!);
    }
  },
  matters(keys, rows, { openedMinute }, { light, matter }) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const rank = RANK_OF_LIGHT[light[row]!]! * 8 + (7 - severityOf(matter[row]!));
      keys[i] = rank * MINUTES + within26Bits(openedMinute[row]!);
    }
  },
};

/** What decides between rows whose keys are equal. */
function orderOfEquals(
  sort: KeySort,
  { id, openedMinute, dueMinute }: IssueColumns,
): (one: number, other: number) => number {
  switch (sort) {
    case 'matters':
      return (one, other) => openedMinute[one]! - openedMinute[other]! || id[one]! - id[other]!;
    case 'due':
      return (one, other) =>
        dueMinute[one]! - dueMinute[other]! ||
        openedMinute[one]! - openedMinute[other]! ||
        id[one]! - id[other]!;
    case 'opened':
      return (one, other) => id[other]! - id[one]!;
  }
}
