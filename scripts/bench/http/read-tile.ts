import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { ISSUE_TILE_LAYER } from '../../../lib/contract/issue-tile';

/** What a tile holds: its features, and the issues for which they stand. */
export function countTile(bytes: Uint8Array): { features: number; issues: number } {
  if (bytes.length === 0) return { features: 0, issues: 0 };
  const layer = new VectorTile(new Pbf(bytes)).layers[ISSUE_TILE_LAYER];
  let issues = 0;
  for (let i = 0; i < (layer?.length ?? 0); i++) issues += Number(layer!.feature(i).properties.n ?? 1);
  return { features: layer?.length ?? 0, issues };
}
