import { ISSUE_TILE_LAYER, ISSUE_TILE_ZOOMS } from './issue-tile';

/** TileJSON 3.0: what a map must know to ask for tiles. */
export interface TileJson {
  tilejson: '3.0.0';
  name: string;
  tiles: [string];
  minzoom: number;
  maxzoom: number;
  /** [west, south, east, north] of the located issues, whatever the filter */
  bounds: [number, number, number, number];
  vector_layers: { id: string; description: string; fields: Record<string, string> }[];
}

const FIELDS = {
  n: 'Number: how many issues the feature stands for',
  red: 'Number: of these, overdue; absent is 0',
  amber: 'Number: of these, due soon; absent is 0',
  green: 'Number: of these, in time; absent is 0',
  grey: 'Number: of these, without a running clock; absent is 0',
  light: 'String: the worst of them, red, amber, green, grey or none',
  number: 'String: ledger number, when n is 1',
  numbers:
    'String: ledger numbers with commas, when n is 2 to 50 and all are at one place or the zoom is the last',
};

/** @param origin such as `https://example.org`; @param query canonical filter (and `asOf`, `days`), without the question mark */
export const issueTileJson = (origin: string, query: string, bounds: TileJson['bounds']): TileJson => ({
  tilejson: '3.0.0',
  name: 'Guatu: issues',
  tiles: [`${origin}/tiles/issues/{z}/{x}/{y}.mvt${query === '' ? '' : `?${query}`}`],
  minzoom: ISSUE_TILE_ZOOMS.min,
  maxzoom: ISSUE_TILE_ZOOMS.max,
  bounds,
  vector_layers: [{ id: ISSUE_TILE_LAYER, description: 'Issues of the ledger', fields: FIELDS }],
});
