import { countSet, listRows, type RowSet, WORD_ROWS } from './row-set';
import type { Snapshot } from './snapshot';

/**
 * What to count one by one instead of a set of rows: its own, or if these are most of all rows, those that are missing in
 * it, which are to be taken away from the counts of all (sign −1). Never more than half of all rows.
 */
export interface FewerRows {
  rows: Int32Array;
  sign: 1 | -1;
}

/** Whether a set has more than half of all rows. */
export const isMost = ({ loaded }: Snapshot, set: RowSet): boolean =>
  countSet(set) > loaded.columns.count / 2;

/** They hold until the next are asked for. `set`: of all rows. */
export function fewerRows(snapshot: Snapshot, set: RowSet): FewerRows {
  const { scratch, loaded } = snapshot;
  const { count } = loaded.columns;
  if (!isMost(snapshot, set)) return { rows: listRows(set, scratch.rows), sign: 1 };
  const words = set.words.map((word) => ~word);
  if (count % WORD_ROWS > 0) words[words.length - 1]! &= (1 << (count % WORD_ROWS)) - 1;
  return { rows: listRows({ first: 0, words }, scratch.rows), sign: -1 };
}
