import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { ISSUE_TILE_LAYER, type IssueTileProperties } from '@/lib/contract/issue-tile';

/** The features of an issue tile as an independent decoder reads them; none in a tile without bytes. */
export function readTile(bytes: Uint8Array): { x: number; y: number; properties: IssueTileProperties }[] {
  const layer = new VectorTile(new Pbf(bytes)).layers[ISSUE_TILE_LAYER];
  if (!layer) return [];
  return Array.from({ length: layer.length }, (_, i) => {
    const feature = layer.feature(i);
    const at = feature.loadGeometry()[0]![0]!;
    return { x: at.x, y: at.y, properties: feature.properties as unknown as IssueTileProperties };
  });
}
