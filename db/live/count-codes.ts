import type { FewerRows } from './fewer-rows';
import { listRows, type RowSet, rowsBetween } from './row-set';
import type { Loaded, Snapshot } from './snapshot';
import { matterCodes, type Standing, standingCodes } from './standing';

/** Counts by code c and light l stand at c × LIGHT_SLOTS + l. */
export const LIGHT_SLOTS = 8;

/** How many rows have each code of a column; the codes of one facet or more are taken out of them later. */
export interface CodeCounts {
  /** by standing code and light */
  standing: Uint32Array;
  matter: Uint32Array;
  /** by place and light */
  place: Uint32Array;
  channels: Uint32Array;
  tags: Uint32Array;
}

type Column = keyof CodeCounts;
const COUNTED_COLUMNS: readonly Column[] = ['standing', 'matter', 'place', 'channels', 'tags'];

const emptyCounts = ({ lists, places, channelSets, tagSets }: Loaded): CodeCounts => ({
  standing: new Uint32Array(standingCodes(lists.unit.size) * LIGHT_SLOTS),
  matter: new Uint32Array(matterCodes(lists.category.size)),
  place: new Uint32Array(places.size * LIGHT_SLOTS),
  channels: new Uint32Array(channelSets.size),
  tags: new Uint32Array(tagSets.size),
});

/** The counts of a set of all rows. */
export function countCodes(
  snapshot: Snapshot,
  standing: Standing,
  set: RowSet,
  columns: readonly Column[] = COUNTED_COLUMNS,
): CodeCounts {
  const fewer = snapshot.scratch.fewer.of(set, snapshot.loaded.columns.count);
  const all = fewer.sign === -1 ? countsOfAll(snapshot, standing) : null;
  const counts = emptyCounts(snapshot.loaded);
  for (const column of columns) {
    if (all !== null) counts[column].set(all[column]);
    countColumn(counts[column], column, snapshot.loaded, standing, fewer);
  }
  return counts;
}

/** The counts of all rows, from which those of most rows follow; made once for each state of things. */
const held = new WeakMap<Standing, CodeCounts>();

function countsOfAll({ loaded, scratch }: Snapshot, standing: Standing): CodeCounts {
  const former = held.get(standing);
  if (former) return former;
  const rows = listRows(rowsBetween(0, loaded.columns.count), scratch.rows);
  const counts = emptyCounts(loaded);
  for (const column of COUNTED_COLUMNS)
    countColumn(counts[column], column, loaded, standing, { rows, sign: 1 });
  held.set(standing, counts);
  return counts;
}

function countColumn(
  counts: Uint32Array,
  column: Column,
  { columns }: Loaded,
  { standing, matter, light }: Standing,
  fewer: FewerRows,
): void {
  switch (column) {
    case 'standing':
      addLit(counts, standing, light, fewer);
      break;
    case 'place':
      addLit(counts, columns.place, light, fewer);
      break;
    case 'matter':
      addCodes(counts, matter, fewer);
      break;
    default:
      addSets(counts, columns[column], fewer);
      break;
  }
}

// One function for each type of array, as in row-tests.ts.

function addLit(counts: Uint32Array, codes: Uint32Array, light: Uint8Array, { rows, sign }: FewerRows): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    counts[codes[row]! * LIGHT_SLOTS + light[row]!]! += sign;
  }
}

function addCodes(counts: Uint32Array, codes: Uint32Array, { rows, sign }: FewerRows): void {
  for (let i = 0; i < rows.length; i++) counts[codes[rows[i]!]!]! += sign;
}

function addSets(counts: Uint32Array, codes: Uint16Array, { rows, sign }: FewerRows): void {
  for (let i = 0; i < rows.length; i++) counts[codes[rows[i]!]!]! += sign;
}
