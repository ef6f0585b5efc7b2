import { WORLD_UNITS } from '../../lib/geo/cell';
import { metresPerMercator } from '../../lib/geo/mercator';
import { OPEN_STATES } from '../../lib/ledger/states';
import type { IssueColumns } from './issue-columns';
import type { Snapshot } from './snapshot';
import { categoryOf, stateOf } from './standing';
import { tileRows } from './tile-rows';

export interface Neighbour {
  id: number;
  metres: number;
}

/** OPEN_STATES are the first of ISSUE_STATES, so that an open row has a smaller code. */
const FIRST_CLOSED = OPEN_STATES.length;

/** The open issues of the same category around an issue, nearest first; none for an unlocated one. */
export function nearestOfKind(
  { loaded: { columns, rowOfId } }: Snapshot,
  id: number,
  lat: number,
  { most, withinMetres }: { most: number; withinMetres: number },
): Neighbour[] {
  const self = rowOfId[id] ?? -1;
  if (self < 0 || self >= columns.located) return [];
  const { x, y, matter, standing } = columns;
  const kind = categoryOf(matter[self]!);
  const metresPerUnit = metresPerMercator(lat) / WORLD_UNITS;
  const reach = withinMetres / metresPerUnit;
  const found: Neighbour[] = [];
  for (const { from, until } of rowsAround(columns, self, reach)) {
    for (let row = from; row < until; row++) {
      if (categoryOf(matter[row]!) !== kind || stateOf(standing[row]!) >= FIRST_CLOSED || row === self)
        continue;
      const units = Math.hypot(x[row]! - x[self]!, y[row]! - y[self]!);
      if (units <= reach) found.push({ id: columns.id[row]!, metres: units * metresPerUnit });
    }
  }
  return found.sort((one, other) => one.metres - other.metres || one.id - other.id).slice(0, most);
}

/** The rows of the tiles around a row that are at least as wide as `reach`: nine that hold all within it. */
function* rowsAround(columns: IssueColumns, row: number, reach: number) {
  const z = Math.max(0, Math.floor(Math.log2(WORLD_UNITS / reach)));
  const tiles = 2 ** z;
  const part = (unit: number) => Math.floor(unit / (WORLD_UNITS / tiles));
  const [column, line] = [part(columns.x[row]!), part(columns.y[row]!)];
  for (let y = Math.max(0, line - 1); y <= Math.min(tiles - 1, line + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(tiles - 1, column + 1); x++) {
      yield tileRows(columns, { z, x, y });
    }
  }
}
