import type { Map as GlMap } from 'maplibre-gl';
import type { MapEvents } from './map-events';

/** How long the first picture may take, and how long a lost context may stay lost, ms. */
const WORKER_PATIENCE_MS = 30_000;
const CONTEXT_PATIENCE_MS = 5_000;

/** Watches whether a map comes to life and keeps its graphics card; returns a function that stops watching. */
export function watchLife(
  map: GlMap,
  onFailed: (reason: MapEvents['failed']['reason'], message: string) => void,
): () => void {
  const worker = setTimeout(() => onFailed('not-started', 'The map did not start'), WORKER_PATIENCE_MS);
  let context: ReturnType<typeof setTimeout> | undefined;
  map.once('load', () => clearTimeout(worker));
  map.on('webglcontextlost', () => {
    context = setTimeout(() => onFailed('context-lost', 'WebGL was lost'), CONTEXT_PATIENCE_MS);
  });
  map.on('webglcontextrestored', () => clearTimeout(context));
  return () => {
    clearTimeout(worker);
    clearTimeout(context);
  };
}
