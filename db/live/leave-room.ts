import { breathe } from './breathe';

/** What the commit of a new issue copies for each row: all columns, what is known of its past, its light. */
const COPIED_BYTES = 112;
/** Room is taken in arrays as large as a column; the server gives back what is larger than a gigabyte (scripts/server/web-server.ts). */
const ARRAY_BYTES = 2 ** 26;
/** So much fresh memory at once before others are answered: the system may need a millisecond for it. */
const PIECE = 2 ** 18;

/**
 * Takes as much memory as the first commit to come will copy columns into, writes to it and lets go of it. The system hands out fresh
 * memory page by page, and for ten million issues that takes longer than the copy; the server keeps what it once had.
 */
export async function leaveRoom(rows: number): Promise<void> {
  const room: Uint8Array[] = [];
  for (let left = rows * COPIED_BYTES; left > 0; left -= ARRAY_BYTES) {
    const array = new Uint8Array(Math.min(left, ARRAY_BYTES));
    for (let at = 0; at < array.length; at += PIECE) {
      await breathe();
      array.fill(1, at, at + PIECE);
    }
    room.push(array);
  }
}
