import { createHash } from 'node:crypto';
import type { OpenSnapshot } from '@/db/open/open-snapshot';
import { openStore } from '@/db/open/open-store';
import { openConnection } from '@/db/open-client';
import { AppError } from '@/lib/contract/app-error';
import { answer, type PathContext } from './answer';
import { isHeld } from './tagged';

/** The same for everybody, asked for anew every time. */
const CACHE_CONTROL = 'public, no-cache';

/**
 * Makes a route handler for what needs no login: it is given what the open role has read and nothing else. The tag is made of the
 * content alone, so that no change that is not shown can be told from it.
 *
 * @param work gives text, bytes (both are sent as they are) or what becomes JSON; null where there is nothing
 */
export const openAnswer = <P = Record<string, never>>(
  work: (snapshot: OpenSnapshot, request: Request, path: P) => unknown,
  contentType = 'application/json',
): ((request: Request, context: PathContext<P>) => Promise<Response>) =>
  answer<P>(async (request, path) => {
    const snapshot = await openStore(openConnection().url).current();
    const content = work(snapshot, request, path);
    const isEmpty = content instanceof Uint8Array && content.length === 0;
    const body =
      content instanceof Uint8Array ? (content as Uint8Array<ArrayBuffer>) : JSON.stringify(content);
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = { ETag: tag, 'Cache-Control': CACHE_CONTROL };
    if (isHeld(request, tag)) return new Response(null, { status: 304, headers });
    if (isEmpty) return new Response(null, { status: 204, headers });
    return new Response(body, { headers: { ...headers, 'Content-Type': contentType } });
  });

/** What is said of everything that is not published, be it unknown, hidden or too small: the same words. */
export function refuseUnknownPlace(id: string): AppError {
  return new AppError({
    code: 'not_found',
    message: 'no such published place',
    userMessage: 'There is no such place on the public map. Look for it by its name.',
    field: 'id',
    value: id,
  });
}
