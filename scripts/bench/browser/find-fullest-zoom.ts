import type { Client } from '../http/client';
import { bytesOf } from '../http/read-body';
import { countTile } from '../http/read-tile';
import { type LngLat, tileAt, tilePath } from '../http/tile-sample';
import type { PageSize } from './open-browser';

const ZOOMS = [10, 11, 12, 13, 14, 15, 16, 17];
const TILE_PX = 512;

/** The zoom at which most features stand on a screen around a place. */
export async function findFullestZoom(client: Client, place: LngLat, size: PageSize): Promise<number> {
  let fullest = { zoom: ZOOMS[0]!, features: 0 };
  for (const zoom of ZOOMS) {
    const middle = tileAt(place, zoom);
    const [across, down] = [size.width, size.height].map((px) => Math.floor(px / TILE_PX / 2)) as [
      number,
      number,
    ];
    let features = 0;
    for (let x = middle.x - across; x <= middle.x + across; x++) {
      for (let y = middle.y - down; y <= middle.y + down; y++) {
        if (x < 0 || y < 0 || x >= 2 ** zoom || y >= 2 ** zoom) continue;
        features += countTile(bytesOf(await client.ask(tilePath({ z: zoom, x, y })))).features;
      }
    }
    if (features > fullest.features) fullest = { zoom, features };
  }
  return fullest.zoom;
}
