import type { Answer } from '@/app/_http/plain-answer';
import { problemResponse } from './problem';

/** What Next hands to a handler of a path with parameters. */
export interface PathContext<P> {
  params: Promise<P>;
}

/**
 * Makes a route handler out of one that may throw: the only place in which an error becomes an answer.
 *
 * @example export const GET = answer(async (request) => Response.json(await …));
 */
export const answer =
  <P = Record<string, never>, R = Request, A extends Answer = Response>(
    work: (request: R, path: P) => Promise<A>,
  ) =>
  async (request: R, context: PathContext<P>): Promise<A | Response> => {
    try {
      return await work(request, await context.params);
    } catch (error) {
      return problemResponse(error);
    }
  };
