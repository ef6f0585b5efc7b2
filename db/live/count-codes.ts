import type { FewerRows } from './fewer-rows';
import type { RowSet } from './row-set';
import type { Loaded, Snapshot } from './snapshot';
import { matterCodes, type Standing, standingCodes } from './standing';

/** Counts by code c and light l stand at c × LIGHT_SLOTS + l. */
export const LIGHT_BITS = 3;
export const LIGHT_SLOTS = 1 << LIGHT_BITS;

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

const SIZES: { [column in Column]: (loaded: Loaded) => number } = {
  standing: ({ lists }) => standingCodes(lists.unit.size) * LIGHT_SLOTS,
  matter: ({ lists }) => matterCodes(lists.category.size),
  place: ({ places }) => places.size * LIGHT_SLOTS,
  channels: ({ channelSets }) => channelSets.size,
  tags: ({ tagSets }) => tagSets.size,
};

/** The counts of a set of all rows, by some columns. */
export function countCodes<Asked extends Column = Column>(
  snapshot: Snapshot,
  standing: Standing,
  set: RowSet,
  asked: readonly Asked[] = COUNTED_COLUMNS as readonly Asked[],
): Pick<CodeCounts, Asked> {
  const { loaded, scratch } = snapshot;
  const fewer = scratch.fewer.of(set, loaded.columns.count);
  const counts = {} as Pick<CodeCounts, Asked>;
  for (const column of asked) {
    counts[column] = new Uint32Array(SIZES[column](loaded));
    if (fewer.sign === -1) counts[column].set(countsOfAll(loaded, standing, column));
    addRows(counts[column], column, loaded, standing, fewer);
  }
  return counts;
}

/** The counts of all rows, from which those of most rows follow: each made when it is first asked for, once for its codes and lights. */
const held = new WeakMap<object, Partial<CodeCounts>>();

function countsOfAll(loaded: Loaded, standing: Standing, column: Column): Uint32Array {
  const depends = column === 'channels' || column === 'tags' ? loaded.columns[column] : standing;
  const formers = held.get(depends) ?? {};
  held.set(depends, formers);
  formers[column] ??= addAll(new Uint32Array(SIZES[column](loaded)), column, loaded, standing);
  return formers[column];
}

function addAll(
  counts: Uint32Array,
  column: Column,
  { columns }: Loaded,
  { standing, matter, light }: Standing,
): Uint32Array {
  switch (column) {
    case 'standing':
      addAllLit(counts, standing, light);
      break;
    case 'place':
      addAllLit(counts, columns.place, light);
      break;
    case 'matter':
      addAllCodes(counts, matter);
      break;
    default:
      addAllSets(counts, columns[column]);
      break;
  }
  return counts;
}

function addRows(
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

function addAllLit(counts: Uint32Array, codes: Uint32Array, light: Uint8Array): void {
  for (let row = 0; row < codes.length; row++) counts[codes[row]! * LIGHT_SLOTS + light[row]!]!++;
}

function addCodes(counts: Uint32Array, codes: Uint32Array, { rows, sign }: FewerRows): void {
  for (let i = 0; i < rows.length; i++) counts[codes[rows[i]!]!]! += sign;
}

function addAllCodes(counts: Uint32Array, codes: Uint32Array): void {
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
}

function addSets(counts: Uint32Array, codes: Uint16Array, { rows, sign }: FewerRows): void {
  for (let i = 0; i < rows.length; i++) counts[codes[rows[i]!]!]! += sign;
}

function addAllSets(counts: Uint32Array, codes: Uint16Array): void {
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
}
