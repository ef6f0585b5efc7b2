import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PathContext } from '@/app/api/_answer/answer';
import type { Asked } from './asked';
import type { Answer } from './plain-answer';
import { sendAnswer } from './send-answer';

type Parameters = Record<string, string>;
type Handler<P, A> = (request: Asked, path: PathContext<P>) => A | Promise<A>;

/** `/tiles/[z]`, as folders name it: what matches such an address, each parameter as a group of its name. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`);

const decoded = (groups: Parameters = {}): Parameters =>
  Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));

/** Node joins what comes twice, but for cookies to be set, which only answers have. */
const textOf = (header: string | string[] | undefined): string | null =>
  typeof header === 'string' ? header : null;

interface Way {
  pattern: RegExp;
  handler: Handler<Parameters, Answer>;
  prepare: () => Promise<unknown>;
}

/** The interfaces that are answered without Next. */
export class DirectWays {
  private readonly ways = new Map<string, Way>();

  add(path: string, handler: Handler<Parameters, Answer>, prepare: Way['prepare']): void {
    this.ways.set(path, { pattern: patternOf(path), handler, prepare });
  }

  /** Has each of them fetch what it answers from. Rejects with what went wrong, which the next question meets again. */
  async prepare(): Promise<void> {
    for (const { prepare } of this.ways.values()) await prepare();
  }

  /**
   * Answers a request; null where that is Next's: methods that do not read, and addresses that it would have written
   * otherwise (`//`, a slash at the end).
   */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void> | null {
    const { method, url = '', headers } = request;
    if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith('/')) return null;
    const asked = new URL(`http://localhost${url}`); // no handler here looks at the host
    for (const { pattern, handler } of this.ways.values()) {
      const found = pattern.exec(asked.pathname);
      if (found === null) continue;
      const question = { url: asked.href, headers: { get: (name: string) => textOf(headers[name]) } };
      const params = Promise.resolve(decoded(found.groups));
      return Promise.resolve(handler(question, { params })).then((answer) =>
        sendAnswer(answer, request, response),
      );
    }
    return null;
  }
}

/** Where the server finds them (scripts/server/serve.mjs), which is no part of what is built. */
const held = globalThis as typeof globalThis & { guatuDirectWays?: DirectWays };

/**
 * Has an interface answered beside Next, whose own handling of a request takes several times as long as a tile. It is
 * Next's handler in Next's own module: there is one store. Until Next has loaded that module, and in development, Next answers.
 * It reads everything from its request: Next's `headers()`, `cookies()` and `after()` are not there.
 *
 * @param path as the folders below `app` name it
 * @param prepare fetches what it answers from, before anybody asks
 * @example export const GET = answerDirectly('/api/alive', () => new Response(null, { status: 204 }));
 */
export function answerDirectly<P>(
  path: string,
  handler: Handler<P, Answer>,
  prepare: Way['prepare'] = async () => {},
): Handler<P, Response> {
  held.guatuDirectWays ??= new DirectWays();
  held.guatuDirectWays.add(path, handler as Handler<Parameters, Answer>, prepare);
  return async (request, context) => {
    const answer = await handler(request, context);
    return answer instanceof Response ? answer : answer.toResponse();
  };
}
