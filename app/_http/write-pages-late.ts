import type { ServerResponse } from 'node:http';
import { contentTypeOf, type Look } from './exchange';
import { LateHtml, statusIn } from './late-html';

/** The pages that need no script to be read: the public's and the inspector's. */
const READABLE_PAGE = /^\/(?:|about|find|place\/[^/]+|inspect|inspect\/.+)\/?(?:\?|$)/;

type Callback = (error?: Error | null) => void;

/** Next's own pages of failure are drawn by their scripts: those do not wait. */
const isWholePage = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  contentTypeOf(response).startsWith('text/html') &&
  !response.hasHeader('content-length');

/**
 * These pages are whole without scripts, and an old phone needs longer for Next's 140 kB than for all the rest. They are written
 * so that the scripts come later (wake-scripts.tsx): with a touch, or once the page has been painted. And with the status that
 * the page names.
 */
export const writePagesLate: Look = (request, response) => {
  if (process.env.NODE_ENV !== 'production' || !READABLE_PAGE.test(request.url ?? '')) return;
  if (request.method === 'HEAD') request.method = 'GET'; // the status stands in the body, which Node leaves out by itself
  const write = response.write.bind(response) as (piece: unknown, ...rest: unknown[]) => boolean;
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
  let html: LateHtml | null | undefined; // not known before the first piece

  const open = () => {
    if (html === undefined) html = isWholePage(response) ? new LateHtml() : null;
    return html;
  };
  const take = (page: LateHtml, piece: Uint8Array | string): string => {
    const text = page.take(piece);
    if (!response.headersSent) response.statusCode = statusIn(text) ?? response.statusCode;
    return text;
  };

  // Next sends the headers before the first piece, in which the status may stand.
  response.flushHeaders = () => {};
  response.write = (piece: Uint8Array | string, ...rest: [(BufferEncoding | Callback)?, Callback?]) => {
    const page = open();
    return page ? write(take(page, piece), ...rest.slice(-1)) : write(piece, ...rest);
  };
  response.end = ((...given: [(Uint8Array | string | Callback)?, ...unknown[]]) => {
    const page = open();
    if (!page) return end(...given);
    const [piece, ...rest] = given;
    const isPiece = typeof piece === 'string' || piece instanceof Uint8Array;
    const text = (isPiece ? take(page, piece) : '') + page.rest();
    if (text !== '') write(text);
    return end(...(isPiece ? rest : given).filter((one) => typeof one === 'function'));
  }) as ServerResponse['end'];
};
