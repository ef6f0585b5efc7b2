import { type Connection, connect } from './connect';

/**
 * The web's own connection, with the app role. Next may load this module more than once; the pool must be one, so it
 * is held on globalThis.
 */
const held = globalThis as typeof globalThis & { guatuAppConnection?: Connection };

export function appConnection(): Connection {
  if (!held.guatuAppConnection) {
    const url = process.env.DATABASE_URL_APP;
    if (!url) throw new Error('DATABASE_URL_APP is not set. Start Guatu with `npm start`, which sets it.');
    held.guatuAppConnection = connect(url);
  }
  return held.guatuAppConnection;
}
