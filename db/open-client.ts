import { type Connection, connect } from './connect';

/**
 * The connection of all that needs no login, with the open role: it reads the views of schema `open` and nothing else. Next may
 * load this module more than once; the pool must be one, so it is held on globalThis.
 */
const held = globalThis as typeof globalThis & { guatuOpenConnection?: Connection };

export function openConnection(): Connection {
  if (!held.guatuOpenConnection) {
    const url = process.env.DATABASE_URL_OPEN;
    if (!url) throw new Error('DATABASE_URL_OPEN is not set. Start Guatu with `npm start`, which sets it.');
    held.guatuOpenConnection = connect(url, { max: 2 });
  }
  return held.guatuOpenConnection;
}
