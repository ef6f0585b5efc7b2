import { OPEN_TILE_LAYER } from '../../lib/contract/open-tile';
import { lngLatToMercator } from '../../lib/geo/mercator';
import { PointLayer, TILE_EXTENT } from '../../lib/tile/point-layer';
import type { TileAddress } from '../live/tile-rows';
import type { OpenSnapshot } from './open-snapshot';

/** The published buildings and roads of a tile that have something to tell, each at its mark, in one tile only. */
export function writeOpenTile(snapshot: OpenSnapshot, { z, x, y }: TileAddress): Uint8Array<ArrayBuffer> {
  const layer = new PointLayer(OPEN_TILE_LAYER);
  const side = 2 ** z * TILE_EXTENT;
  for (const { id, kind, at, counts } of snapshot.places()) {
    if (at === null || (kind !== 'building' && kind !== 'road')) continue;
    const { open, solvedLately } = counts;
    if (open === 0 && solvedLately === 0) continue;
    const [column, line] = lngLatToMercator(...at).map((part) => Math.floor(part * side)) as [number, number];
    if (Math.floor(column / TILE_EXTENT) !== x || Math.floor(line / TILE_EXTENT) !== y) continue;
    layer.add(column % TILE_EXTENT, line % TILE_EXTENT, { id, kind, open, solved: solvedLately });
  }
  return layer.finish();
}
