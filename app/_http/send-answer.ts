import type { IncomingMessage, ServerResponse } from 'node:http';

/** Writes what a handler answers as Next writes it: in pieces, of a length that nobody is told. */
export async function sendAnswer(
  answer: Response,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  if (answer.body !== null && request.method !== 'HEAD') {
    response.write(new Uint8Array(await answer.arrayBuffer()));
  }
  response.end();
}
