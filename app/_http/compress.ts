import type { ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import { contentTypeOf, type Look } from './exchange';

const isJson = (response: ServerResponse) => /\bjson\b/.test(contentTypeOf(response));
const isText = (response: ServerResponse) =>
  /^text\/(?!event-stream)|javascript|\bxml\b/.test(contentTypeOf(response));

/** Its types name those of Express; it asks no more of either than Node's. */
type Middleware = (...exchange: [...Parameters<Look>, next: () => void]) => void;

const COMPRESSIONS = [
  compression({
    level: constants.Z_BEST_SPEED,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
    filter: (_, response) => isJson(response),
  }),
  compression({ filter: (_, response) => isText(response) }),
] as unknown as Middleware[];

/**
 * Next's own compression takes one level for all and passes over route handlers (issue 98007 of vercel/next.js). A city's counts
 * are made in 10 ms and would be compressed in 20: lightly squeezed they take a quarter of that. Pages and scripts, which are kept
 * for longer, are squeezed well.
 */
export const compress: Look = (request, response) => {
  for (const middleware of COMPRESSIONS) middleware(request, response, () => {});
};
