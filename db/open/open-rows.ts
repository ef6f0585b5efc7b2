import { OPEN_STAGES } from '../../lib/contract/open-map';

/** Names in the two languages. */
export interface Names {
  nameZh: string;
  nameEn: string;
}

/** What the public may know of one category: its names, and the words that stand instead of what somebody wrote. */
export interface OpenCategory extends Names {
  summaryZh: string;
  summaryEn: string;
}

export const NO_DAY = -1;

/**
 * The published issues as typed columns, place by place: some 30 bytes each, so that a city's million fits beside the office's.
 * Days are counted from 1970-01-01.
 */
export interface OpenRows {
  count: number;
  /** public ids, 64 bits written in hexadecimal */
  id: BigUint64Array;
  /** positions in the lists */
  place: Int32Array;
  category: Uint16Array;
  /** 0: nobody's yet */
  unit: Uint16Array;
  stage: Uint8Array;
  opened: Int32Array;
  due: Int32Array;
  closed: Int32Array;
  /** of each place, where its rows begin; one more at the end */
  start: Int32Array;
}

export const STAGE = Object.fromEntries(OPEN_STAGES.map((stage, code) => [stage, code])) as Record<
  (typeof OPEN_STAGES)[number],
  number
>;

export function allocateOpenRows(count: number, places: number): OpenRows {
  return {
    count,
    id: new BigUint64Array(count),
    place: new Int32Array(count),
    category: new Uint16Array(count),
    unit: new Uint16Array(count),
    stage: new Uint8Array(count),
    opened: new Int32Array(count),
    due: new Int32Array(count),
    closed: new Int32Array(count),
    start: new Int32Array(places + 1),
  };
}

/** The rows in the order of their places. Lists are put in order when they are made: the order of the tables says nothing there. */
export function orderByPlace(rows: OpenRows): OpenRows {
  const ordered = allocateOpenRows(rows.count, rows.start.length - 1);
  const { start } = ordered;
  for (let row = 0; row < rows.count; row++) start[rows.place[row]! + 1]!++;
  for (let place = 1; place < start.length; place++) start[place]! += start[place - 1]!;
  const next = start.slice();
  for (let row = 0; row < rows.count; row++) {
    const to = next[rows.place[row]!]!++;
    for (const column of ['id', 'place', 'category', 'unit', 'stage', 'opened', 'due', 'closed'] as const) {
      ordered[column][to] = rows[column][row] as never;
    }
  }
  return ordered;
}
