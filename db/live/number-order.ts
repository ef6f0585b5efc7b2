import { breathe } from './breathe';
import type { IssueColumns } from './issue-columns';
import type { NumberPool } from './number-pool';
import { NO_ISSUE } from './spare-rows';

/** By issue ids: negative, 0 or positive. */
type Compare = (one: number, other: number) => number;

interface Numbered {
  columns: IssueColumns;
  /** row by issue id */
  rowOfId: Int32Array;
  numbers: NumberPool;
}

function comparesNumbers({ columns, rowOfId, numbers }: Numbered): Compare {
  const { numberStart, numberLength } = columns;
  return (one, other) => {
    const [row, otherRow] = [rowOfId[one]!, rowOfId[other]!];
    return numbers.compare(
      numberStart[row]!,
      numberLength[row]!,
      numberStart[otherRow]!,
      numberLength[otherRow]!,
    );
  };
}

/**
 * All issue ids in the order of their ledger numbers. A merge sort of the runs that are there: numbers are given one after
 * the other, so that there are few. Requests are answered in between.
 */
export async function orderByNumber(numbered: Numbered): Promise<Int32Array> {
  const compare = comparesNumbers(numbered);
  let ids = numbered.columns.id.filter((id) => id !== NO_ISSUE).sort();
  let starts = startsOfRuns(ids, compare);
  while (starts.length > 1) {
    const merged = new Int32Array(ids.length);
    for (let run = 0; run < starts.length; run += 2) {
      await breathe();
      const ends = [run + 1, run + 2].map((next) => starts[next] ?? ids.length) as [number, number];
      mergeRuns(ids, starts[run]!, ends, merged, compare);
    }
    ids = merged;
    starts = starts.filter((_, run) => run % 2 === 0);
  }
  return ids;
}

function startsOfRuns(ids: Int32Array, compare: Compare): number[] {
  const starts = [0];
  for (let i = 1; i < ids.length; i++) if (compare(ids[i - 1]!, ids[i]!) > 0) starts.push(i);
  return starts;
}

/** Merges the run from `start` on with the one behind it. */
function mergeRuns(
  ids: Int32Array,
  start: number,
  [middle, end]: [number, number],
  merged: Int32Array,
  compare: Compare,
): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const isLeft = right === end || (left < middle && compare(ids[left]!, ids[right]!) <= 0);
    merged[at] = isLeft ? ids[left++]! : ids[right++]!;
  }
}

/** The order with some new issues put in. `numbered` holds them already. */
export function insertByNumber(former: Int32Array, added: readonly number[], numbered: Numbered): Int32Array {
  if (added.length === 0) return former;
  const compare = comparesNumbers(numbered);
  const ids = new Int32Array(former.length + added.length);
  let from = 0;
  [...added].sort(compare).forEach((id, before) => {
    const until = firstBehind(former, id, compare);
    ids.set(former.subarray(from, until), from + before);
    ids[until + before] = id;
    from = until;
  });
  ids.set(former.subarray(from), from + added.length);
  return ids;
}

function firstBehind(ids: Int32Array, id: number, compare: Compare): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(ids[middle]!, id) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
