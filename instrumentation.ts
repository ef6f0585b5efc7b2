import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** Looks at every request before Next does. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ tellAddress }, { makePathReadable }, { compress }, { nameMethods }, { writePagesLate }] =
    await Promise.all([
      import('./app/_http/tell-address'),
      import('./app/_http/readable-path'),
      import('./app/_http/compress'),
      import('./app/_http/name-methods'),
      import('./app/_http/write-pages-late'),
    ]);
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange;
    // Those that change what is written come last: Next writes to them, and they to what compresses.
    for (const look of [tellAddress, makePathReadable, compress, nameMethods, writePagesLate])
      look(request, response);
  });
}
