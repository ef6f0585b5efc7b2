import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './plain-answer';

/** Writes what a handler answers as Next writes it: in pieces, of a length that nobody is told. */
export async function sendAnswer(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  if (request.method !== 'HEAD' && answer.body !== null) {
    const isWhole = !(answer instanceof Response);
    response.write(isWhole ? answer.body : new Uint8Array(await answer.arrayBuffer()));
  }
  response.end();
}
