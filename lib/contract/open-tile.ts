import type { TileJson } from './tile-json';

export const OPEN_TILE_LAYER = 'places';
export const OPEN_TILE_ZOOMS = { min: 0, max: 16 } as const;

const FIELDS = {
  id: 'String: public id of the place',
  kind: 'String: building or road',
  open: 'Number: how many issues are open there',
  solved: 'Number: how many were solved there within the last 30 days',
};

/** TileJSON 3.0 of the public's tiles. @param origin such as `https://example.org` */
export const openTileJson = (origin: string, bounds: TileJson['bounds']): TileJson => ({
  tilejson: '3.0.0',
  name: 'Guatu: published places',
  tiles: [`${origin}/tiles/open/{z}/{x}/{y}.mvt`],
  minzoom: OPEN_TILE_ZOOMS.min,
  maxzoom: OPEN_TILE_ZOOMS.max,
  bounds,
  vector_layers: [
    { id: OPEN_TILE_LAYER, description: 'Buildings and roads with open or solved issues', fields: FIELDS },
  ],
});
