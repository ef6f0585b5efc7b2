import { carryFacetRows } from './facet-rows';
import { patchHistory } from './lay-out-history';
import type { Changes } from './load-changes';
import { exchangeTurns } from './load-turns';
import { type Merged, mergeRows } from './merge-rows';
import { insertByNumber } from './number-order';
import { carryPlaceBlocks } from './place-blocks';
import { changeRowsById, rowsById } from './rows-by-id';
import type { SecondCopies } from './second-copies';
import { type Loaded, Snapshot } from './snapshot';
import { takeOver } from './take-over';

/**
 * The next data version: what is held, with the changes. The former snapshot stays as it is for whoever works on it.
 * @param copies on which it is written
 */
export async function applyChanges(
  former: Snapshot,
  changes: Changes,
  copies: SecondCopies,
): Promise<Snapshot> {
  const { loaded } = former;
  const merged = await mergeRows(loaded.columns, loaded.rowOfId, changes.rows, copies);
  const { columns } = merged;
  const rowOfId = rowOfIdIn(merged, loaded, copies);
  const touched = new Set(changes.rows.id);
  const added = [...changes.rows.id].filter((id) => (loaded.rowOfId[id] ?? -1) < 0);
  const next: Loaded = {
    ...loaded,
    ...changes.version,
    columns,
    rowOfId,
    byNumber: insertByNumber(loaded.byNumber, added, { columns, rowOfId, numbers: loaded.numbers }),
    turns: exchangeTurns(loaded.turns, touched, changes.turns),
    firstDay: changes.rows.openedDay.reduce((first, day) => Math.min(first, day), loaded.firstDay),
    opinions: changes.opinions,
  };
  const past = former.past && (await patchHistory(former.past, merged, changes.past, copies));
  const snapshot = new Snapshot(next, past, former.scratch);
  if (merged.order !== null) copies.clear();
  else {
    carryFacetRows(loaded.columns, columns, merged.written);
    carryPlaceBlocks(loaded.columns, columns, merged.written);
    takeOver(former, snapshot, merged.written);
  }
  return snapshot;
}

function rowOfIdIn({ columns, written, order }: Merged, former: Loaded, copies: SecondCopies): Int32Array {
  if (columns.id === former.columns.id) return former.rowOfId;
  return order === null ? changeRowsById(former.rowOfId, columns.id, written, copies) : rowsById(columns.id);
}
