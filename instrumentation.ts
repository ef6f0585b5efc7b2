import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** Looks at every request before Next does. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ makePathReadable }, { compress }, { writePagesLate }] = await Promise.all([
    import('./app/_http/readable-path'),
    import('./app/_http/compress'),
    import('./app/_http/write-pages-late'),
  ]);
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange;
    // The one that changes what is written comes last: Next writes to it, and it to what compresses.
    for (const look of [makePathReadable, compress, writePagesLate]) look(request, response);
  });
}
