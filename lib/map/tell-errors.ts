import type { Map as GlMap } from 'maplibre-gl';
import { BASEMAP_PREFIX } from '../map-style/basemap-ground';

/**
 * Writes what goes wrong inside of the map where a programmer sees it. Sources whose failures are told to the person are
 * left out.
 *
 * @param told  ids of such sources, besides those of the basemap
 */
export function tellErrors(map: GlMap, told: readonly string[]): void {
  map.on('error', (event) => {
    const id = 'sourceId' in event ? String(event.sourceId) : '';
    if (told.includes(id) || id.startsWith(BASEMAP_PREFIX)) return;
    console.warn(`The map: ${event.error?.message ?? 'something failed'}`);
  });
}
