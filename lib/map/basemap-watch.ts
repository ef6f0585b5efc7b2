import type { Map as GlMap } from 'maplibre-gl';
import { BASEMAP_PREFIX } from '../map-style/basemap-ground';

/** So many failed tiles, before a single good one, mean that the basemap is not there. */
const PATIENCE = 4;

/**
 * Watches a basemap's sources and calls `onFailed` once when nothing comes of them. A hole in a basemap that otherwise
 * works is no failure. Returns a function that stops watching.
 */
export function watchBasemap(map: GlMap, onFailed: (message: string) => void): () => void {
  let failures = 0;
  const isBase = (event: object) =>
    'sourceId' in event && typeof event.sourceId === 'string' && event.sourceId.startsWith(BASEMAP_PREFIX);
  const stop = () => {
    map.off('error', onError);
    map.off('sourcedata', onData);
  };
  const onData = (event: object) => {
    if (isBase(event) && 'tile' in event && event.tile) stop();
  };
  const onError = (event: { error?: { message?: string } }) => {
    if (!isBase(event)) return;
    failures += 'tile' in event ? 1 : PATIENCE;
    if (failures < PATIENCE) return;
    stop();
    onFailed(event.error?.message ?? 'The basemap does not answer');
  };
  map.on('error', onError);
  map.on('sourcedata', onData);
  return stop;
}
