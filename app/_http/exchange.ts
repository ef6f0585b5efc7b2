import type { IncomingMessage, ServerResponse } from 'node:http';

/** Looks at a request, or at what is answered to it, before Next does. */
export type Look = (request: IncomingMessage, response: ServerResponse) => void;

/** Next sets the headers of a route handler as lists of one value. */
export function contentTypeOf(response: ServerResponse): string {
  const type = response.getHeader('content-type');
  return String(Array.isArray(type) ? type[0] : type);
}
