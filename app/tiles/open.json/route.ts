import { openAnswer } from '@/app/api/_answer/open-answer';
import { originOf } from '@/app/api/_answer/origin';
import { openGround } from '@/db/open/ground';
import { openTileJson } from '@/lib/contract/open-tile';

export const dynamic = 'force-dynamic';

/** `GET /tiles/open.json`: TileJSON 3.0 of the public's tiles. */
export const GET = openAnswer((snapshot, request) =>
  openTileJson(originOf(request), openGround(snapshot).bounds),
);
