import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { problemResponse } from '@/app/api/_answer/problem';
import { AppError } from '@/lib/contract/app-error';
import type { Look } from './exchange';
import { sendAnswer } from './send-answer';

const INTERFACE = /^\/(api|tiles)\//;

/** The methods that Next looks for in a route; any other is a 400 without a word to it, or a failure. */
const KNOWN = /^(GET|HEAD|POST|PUT|PATCH|DELETE)$/;

/** What an address takes: only Next knows, and it tells whoever asks by OPTIONS. */
function askAllowed({ socket, url }: IncomingMessage): Promise<string> {
  const self = { host: socket.localAddress, port: socket.localPort, path: url, agent: false };
  return new Promise((resolve, reject) => {
    ask({ ...self, method: 'OPTIONS' }, (answer) => {
      answer.resume();
      resolve(String(answer.headers.allow));
    })
      .on('error', reject)
      .end();
  });
}

function refuseMethod(method: string, path: string, allowed: string): Response {
  const refusal = problemResponse(
    new AppError({
      code: 'method_not_allowed',
      message: `no ${method} at ${path}`,
      userMessage: `“${path}” does not take the method “${method}”. It takes ${allowed}.`,
      field: 'method',
      value: method,
    }),
  );
  refusal.headers.set('Allow', allowed);
  return refusal;
}

async function refuse(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const told = response.getHeader('allow');
  const allowed = told === undefined ? await askAllowed(request) : String(told);
  response.removeHeader('allow');
  const [path = ''] = request.url!.split('?');
  await sendAnswer(refuseMethod(method, path, allowed), request, response);
}

/**
 * An interface that does not take a method says so, and which ones it takes, as RFC 9110 wants: Next's own 405 is empty.
 * Which they are is asked when it happens, so that there is no list to keep.
 */
export const nameMethods: Look = (request, response) => {
  const { method = '', url = '' } = request;
  if (!INTERFACE.test(url) || method === 'OPTIONS') return;
  if (!KNOWN.test(method)) request.method = 'OPTIONS';
  const refusing = request.method === method ? 405 : 204;
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
  response.end = ((...given: unknown[]) => {
    response.end = end as ServerResponse['end'];
    if (response.statusCode !== refusing) return end(...given);
    refuse(method, request, response).catch(() => end()); // the server is just being stopped: then without words
    return response;
  }) as ServerResponse['end'];
};
