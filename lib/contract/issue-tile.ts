import type { Light } from '../ledger/states';

/** The one layer of `/tiles/issues/{z}/{x}/{y}.mvt`. */
export const ISSUE_TILE_LAYER = 'issues';
/** Beyond the last zoom the map enlarges the tiles it has: at 18 one unit of a tile is 3 cm and a cell 8 m. */
export const ISSUE_TILE_ZOOMS = { min: 0, max: 18 } as const;

/**
 * Properties of one point feature. It stands for `n` issues: one issue (n = 1, `number` given), several at the very
 * same place (within half a metre), or all of a cell. Unfiltered, the `n` of all tiles of a zoom add up to
 * `issues − unlocated`.
 */
export interface IssueTileProperties {
  n: number;
  /** how many of the n have this light; absent is 0. What is missing to n is closed */
  red?: number;
  amber?: number;
  green?: number;
  grey?: number;
  /** the worst light among the n */
  light: Light;
  /** only when n = 1 */
  number?: string;
  /** only when n is 2 … 50 and all stand at one place, or the zoom is the last: comma-separated */
  numbers?: string;
}

/**
 * Properties in a tile asked for with `days=true`, where it holds points: the tile for playing through time. The filter's
 * state, light, category and unit are taken as they stood on each day, and a feature is one issue over days on which the
 * filter lets it through, so that drawing the features with `from <= day < until` is the tile of that day, reopened issues
 * included, without asking again. The colour of a day is the last of `light`, `green`, `amber`, `red`, `none` that has
 * begun; an issue that turns back (rework, reopening) goes on as another feature. All days are local day numbers (days
 * since 1970-01-01) and mean the end of the day; the last is that of the clock. Recognise such a feature by `from`:
 * where the tile is too dense it holds cells, exactly as without `days`, and must be asked for with each `asOf`.
 */
export interface IssueDaysTileProperties {
  n: 1;
  number: string;
  from: number;
  /** the first day on which it is gone; absent when it is still there */
  until?: number;
  /** on the day `from` */
  light: Light;
  /** the days on which the light turned, each only where it did */
  green?: number;
  amber?: number;
  red?: number;
  none?: number;
}
