import { breathe } from './breathe';

/** What the commit of a new issue copies for each row: all columns, what is known of its past, its light. */
const COPIED_BYTES = 112;
/** So much fresh memory at once before others are answered: the system may need a millisecond for it. */
const PIECE = 2 ** 18;

/**
 * Takes as much memory as the first commit to come will copy columns into, writes to it and gives it back. The system hands out fresh
 * memory page by page, and for ten million issues that takes longer than the copy; the server keeps what it once had
 * (scripts/server/web-server.ts).
 */
export async function leaveRoom(rows: number): Promise<void> {
  const room = new Uint8Array(rows * COPIED_BYTES);
  for (let at = 0; at < room.length; at += PIECE) {
    await breathe();
    room.fill(1, at, at + PIECE);
  }
}
