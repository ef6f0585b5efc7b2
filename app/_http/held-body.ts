/** What is to be sent, beside the answers that it belongs to. */
const bodies = new WeakMap<Response, Uint8Array<ArrayBuffer> | string>();

/**
 * An answer whose body is kept beside it. A `Response` makes a stream of what it is given, and reading that out again takes
 * longer than making a tile; who sends it himself (send-answer.ts) needs neither.
 */
export function holdBody(body: Uint8Array<ArrayBuffer> | string, contentType: string): Response {
  const answer = new Response(null, { headers: { 'Content-Type': contentType } });
  bodies.set(answer, body);
  return answer;
}

export const heldBody = (answer: Response): Uint8Array | string | undefined => bodies.get(answer);

/** The same answer with its body in itself, for whoever else reads it. */
export function withBody(answer: Response): Response {
  const body = bodies.get(answer);
  return body === undefined ? answer : new Response(body, answer);
}
