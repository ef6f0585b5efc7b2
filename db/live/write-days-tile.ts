import { ISSUE_TILE_LAYER, type IssueDaysTileProperties } from '../../lib/contract/issue-tile';
import { LIGHTS, type Light } from '../../lib/ledger/states';
import { PointLayer } from '../../lib/tile/point-layer';
import type { CompiledFilter } from './compile-filter';
import { NOT_OF_THE_PAST } from './facet-bits';
import { categoryOfAspect, type History, lightOfAspect } from './history';
import { numberOfRow } from './issue-features';
import type { Moment } from './office-clock';
import { passingRows } from './passing-rows';
import { nextRow } from './row-set';
import type { Snapshot } from './snapshot';
import { ABSENT, stateOf, unitOf } from './standing';
import { type TileAddress, tileRows } from './tile-rows';
import { TILE_MASK, tileShift } from './write-issue-tile';

/** More than the points of one day, because a feature stands here for some days only; 60 tiles still hold less than 20,000. */
export const MOST_DAY_FEATURES = 320;

type Turns = Omit<IssueDaysTileProperties, 'n' | 'number'>;

/** The lights in the order in which an issue that goes its way has them; one that turns back begins anew. */
const ORDER: readonly Light[] = ['grey', 'green', 'amber', 'red', 'none'];

/**
 * The issues of a tile on all days until today (IssueDaysTileProperties), or null when they are too many: then the tile
 * of one day is the answer. The store must hold the past.
 */
export function writeDaysTile(
  snapshot: Snapshot,
  filter: CompiledFilter,
  moment: Moment,
  tile: TileAddress,
): Uint8Array<ArrayBuffer> | null {
  const { loaded, history } = snapshot;
  const range = tileRows(loaded.columns, tile);
  const standing = snapshot.standingNow(moment);
  const rows = passingRows(
    loaded.columns,
    standing,
    filter,
    range,
    snapshot.scratch.begin(),
    NOT_OF_THE_PAST,
  );
  const { x, y } = loaded.columns;
  const shift = tileShift(tile.z);
  const layer = new PointLayer(ISSUE_TILE_LAYER);
  let features = 0;
  const { until } = range;
  for (let row = nextRow(rows, range.from, until); row < until; row = nextRow(rows, row + 1, until)) {
    for (const turns of turnsOf(history, row, filter, moment.today)) {
      features += 1;
      if (features > MOST_DAY_FEATURES) return null;
      const number = numberOfRow(loaded, row);
      layer.add((x[row]! >>> shift) & TILE_MASK, (y[row]! >>> shift) & TILE_MASK, { n: 1, number, ...turns });
    }
  }
  return layer.finish();
}

/** The spans of days on which the filter lets an issue through, each with the days on which its light turned. */
function turnsOf(
  { start, length, segments }: History,
  row: number,
  filter: CompiledFilter,
  today: number,
): Turns[] {
  const spans: Turns[] = [];
  let span: Turns | null = null;
  let light: Light = 'grey';
  const first = start[row]!;
  for (let at = first; at < first + length[row]! && segments.fromDay(at) <= today; at++) {
    const day = segments.fromDay(at);
    const aspect = segments.aspect(at);
    const next = LIGHTS[lightOfAspect(aspect)]!;
    const isLetThrough = passes(filter, segments.standing(at), aspect);
    if (span !== null && (!isLetThrough || ORDER.indexOf(next) < ORDER.indexOf(light))) {
      span.until = day;
      span = null;
    }
    if (isLetThrough && span === null) {
      span = { from: day, light: next };
      spans.push(span);
    } else if (span !== null && next !== light && next !== 'grey') span[next] = day;
    light = next;
  }
  return spans;
}

/** Whether the facets that the past knows let a segment through. */
const passes = (
  { state, unit, light, category }: CompiledFilter,
  standing: number,
  aspect: number,
): boolean =>
  stateOf(standing) !== ABSENT &&
  (state === null || state[stateOf(standing)] === 1) &&
  (unit === null || unit[unitOf(standing)] === 1) &&
  (light === null || light[lightOfAspect(aspect)] === 1) &&
  (category === null || category[categoryOfAspect(aspect)] === 1);
