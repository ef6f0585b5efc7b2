type Body = Uint8Array<ArrayBuffer> | string;

/** Next may load a module more than once: by this name each of them finds what another has kept. */
const BODY: unique symbol = Symbol.for('guatu.body');
type Holding = Response & { [BODY]?: Body };

/**
 * An answer whose body is kept beside it. A `Response` makes a stream of what it is given, and reading that out again takes
 * longer than making a small tile; who sends it himself (send-answer.ts) needs neither.
 */
export function holdBody(body: Body, contentType: string): Response {
  const answer: Holding = new Response(null, { headers: { 'Content-Type': contentType } });
  answer[BODY] = body;
  return answer;
}

export const holdJson = (value: unknown): Response => holdBody(JSON.stringify(value), 'application/json');

export const heldBody = (answer: Holding): Body | undefined => answer[BODY];

/** The same answer with its body in itself, for whoever else reads it. */
export function withBody(answer: Response): Response {
  const body = heldBody(answer);
  return body === undefined ? answer : new Response(body, answer);
}
