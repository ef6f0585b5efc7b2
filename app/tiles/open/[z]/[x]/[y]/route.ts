import { openAnswer } from '@/app/api/_answer/open-answer';
import { writeOpenTile } from '@/db/open/write-open-tile';
import { OPEN_TILE_ZOOMS } from '@/lib/contract/open-tile';
import { parseTileAddress, type TileParameters } from '@/lib/contract/tile-address';

export const dynamic = 'force-dynamic';

/** `GET /tiles/open/{z}/{x}/{y}.mvt`: published places with something to tell; 204 where there is nothing. */
export const GET = openAnswer<TileParameters & Record<string, string>>((snapshot, _, path) => {
  const tile = parseTileAddress(path);
  const isEmpty = tile === null || tile.z > OPEN_TILE_ZOOMS.max || !snapshot.office;
  return isEmpty ? new Uint8Array() : writeOpenTile(snapshot, tile);
}, 'application/vnd.mapbox-vector-tile');
