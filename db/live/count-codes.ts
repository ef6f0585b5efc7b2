import type { FewerRows } from './fewer-rows';
import { LIGHT_SLOTS } from './light-column';
import type { Codes } from './lit-rows';
import { hasRow, type RowSet, WORD_ROWS } from './row-set';
import type { Loaded, Snapshot } from './snapshot';
import { matterCodes, type Standing, standingCodes } from './standing';

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

const IS_BY_LIGHT: { [column in Column]: boolean } = {
  standing: true,
  matter: false,
  place: true,
  channels: false,
  tags: false,
};

const codesOf = (column: Column, { columns }: Loaded, standing: Standing): Codes =>
  column === 'standing' || column === 'matter' ? standing[column] : columns[column];

const noCounts = (column: Column, loaded: Loaded): Uint32Array => new Uint32Array(SIZES[column](loaded));

/** The counts of a set of rows, all of which count, by some columns. They stay in the scratch of the answer. */
export function countCodes<Asked extends Column = Column>(
  snapshot: Snapshot,
  standing: Standing,
  set: RowSet,
  asked: readonly Asked[] = COUNTED_COLUMNS as readonly Asked[],
): Pick<CodeCounts, Asked> {
  const { loaded, scratch } = snapshot;
  const counts = {} as Pick<CodeCounts, Asked>;
  if (snapshot.isNow(standing) && standing.litRows.haveAll(set)) {
    for (const column of asked) {
      counts[column] = scratch.takeCounts(SIZES[column](loaded));
      const codes = codesOf(column, loaded, standing);
      standing.litRows.count(set, codes, counts[column], IS_BY_LIGHT[column]);
    }
    return counts;
  }
  const fewer = scratch.fewer.of(set, standing.counted);
  for (const column of asked) {
    counts[column] = scratch.takeCounts(SIZES[column](loaded));
    if (fewer.sign === -1) counts[column].set(countsOfCounted(column, loaded, standing));
    addRows(counts[column], column, loaded, standing, fewer);
  }
  return counts;
}

/** The counts of the rows that count, from which those of most of them follow: each made when it is first asked for. */
const held = new WeakMap<Standing, Partial<CodeCounts>>();

function countsOfCounted(column: Column, loaded: Loaded, standing: Standing): Uint32Array {
  const formers = held.get(standing) ?? {};
  held.set(standing, formers);
  const former = formers[column];
  if (former) return former;
  const counts = noCounts(column, loaded);
  const light = IS_BY_LIGHT[column] ? standing.light : null;
  addSet(counts, codesOf(column, loaded, standing), light, standing.counted);
  formers[column] = counts;
  return counts;
}

/** What is held of a former data version's rows, carried over to the next one's, of which only some rows are others. */
export function carryCounts(
  former: { loaded: Loaded; standing: Standing },
  next: { loaded: Loaded; standing: Standing },
  rows: readonly number[],
): void {
  const counts: Partial<CodeCounts> = {};
  for (const [name, of] of Object.entries(held.get(former.standing) ?? {})) {
    const column = name as Column;
    const carried = noCounts(column, next.loaded);
    carried.set(of);
    for (const [{ loaded, standing }, sign] of [[former, -1] as const, [next, 1] as const]) {
      const counted = rows.filter((row) => hasRow(standing.counted, row));
      addRows(carried, column, loaded, standing, { rows: Int32Array.from(counted), sign });
    }
    counts[column] = carried;
  }
  held.set(next.standing, counts);
}

/** Of a set that has most of all rows: as memory lies, without a branch for any of them. */
function addSet(counts: Uint32Array, codes: Codes, light: Uint8Array | null, { words }: RowSet): void {
  for (let word = 0; word < words.length; word++) {
    const bits = words[word]!;
    if (bits === 0) continue;
    const until = Math.min((word + 1) * WORD_ROWS, codes.length);
    for (let row = word * WORD_ROWS; row < until; row++) {
      const code = light === null ? codes[row]! : codes[row]! * LIGHT_SLOTS + light[row]!;
      counts[code]! += (bits >>> row) & 1;
    }
  }
}

function addRows(
  counts: Uint32Array,
  column: Column,
  loaded: Loaded,
  standing: Standing,
  fewer: FewerRows,
): void {
  const codes = codesOf(column, loaded, standing);
  if (codes instanceof Uint16Array) addSets(counts, codes, fewer);
  else if (IS_BY_LIGHT[column]) addLit(counts, codes, standing.light, fewer);
  else addCodes(counts, codes, fewer);
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
