import { lngLatToMercator } from '../geo/mercator';
import type { BasemapGround } from '../map-style/basemap-ground';

/** A tile of this zoom shows a town; every service that has the town has it. */
const PROBE_ZOOM = 12;
const PROBE_PATIENCE_MS = 10_000;

/**
 * Asks a tiled basemap for one tile in the middle of what is shown. MapLibre takes missing tiles (404) for holes and says
 * nothing when all of them are missing.
 * @throws when the service does not answer, or answers that it has no such tile
 */
export async function probeTile(
  ground: BasemapGround,
  [lng, lat]: [number, number],
  signal: AbortSignal,
): Promise<void> {
  const source = Object.values(ground.sources).find((one) => one.type === 'raster' && one.tiles?.[0]);
  const template = source?.type === 'raster' ? source.tiles?.[0] : undefined;
  if (!template) return;
  const [x, y] = lngLatToMercator(lng, lat).map((part) => Math.floor(part * 2 ** PROBE_ZOOM));
  const url = template.replace('{z}', String(PROBE_ZOOM)).replace('{x}', String(x)).replace('{y}', String(y));
  const answer = await fetch(url, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(PROBE_PATIENCE_MS)]),
  });
  if (!answer.ok) throw new Error(`The basemap answered ${answer.status} for a tile of this place`);
}
