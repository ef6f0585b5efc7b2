import type { IncomingMessage, ServerResponse } from 'node:http';
import { heldBody } from './held-body';

/** Writes what a handler answers as Next writes it: in pieces, of a length that nobody is told. */
export async function sendAnswer(
  answer: Response,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  if (request.method !== 'HEAD') {
    const held = heldBody(answer);
    if (held !== undefined) response.write(held);
    else if (answer.body !== null) response.write(new Uint8Array(await answer.arrayBuffer()));
  }
  response.end();
}
