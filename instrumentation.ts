import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}
/** Its types name those of Express; it asks no more than this of either. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Looks at every request before Next does. */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange;
    request.url = readablePath(request.url ?? '/');
    for (const compress of COMPRESSIONS) compress(request, response, () => {});
  });
}

/**
 * Next answers 500 to a path whose percent-encoding is broken, before any handler. Read as the characters that stand there,
 * it comes to the handler, which refuses it by name and value.
 */
function readablePath(url: string): string {
  const [path = '', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}

/** Next sets the headers of a route handler as lists of one value. */
function contentType(response: ServerResponse): string {
  const type = response.getHeader('content-type');
  return String(Array.isArray(type) ? type[0] : type);
}

const isJson = (response: ServerResponse) => /\bjson\b/.test(contentType(response));
const isText = (response: ServerResponse) =>
  /^text\/(?!event-stream)|javascript|\bxml\b/.test(contentType(response));

/**
 * Next's own compression takes one level for all and passes over route handlers (issue 98007 of vercel/next.js). A city's counts
 * are made in 10 ms and would be compressed in 20: lightly squeezed they take a quarter of that. Pages and scripts, which are kept
 * for longer, are squeezed well.
 */
const COMPRESSIONS = [
  compression({
    level: constants.Z_BEST_SPEED,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
    filter: (_, response) => isJson(response),
  }),
  compression({ filter: (_, response) => isText(response) }),
] as unknown as Middleware[];
