type Body = Uint8Array<ArrayBuffer> | string;

/**
 * An answer whose body is there as a whole. A `Response` makes a stream of it, and reading that out again takes longer than making a small
 * tile; who sends it himself (send-answer.ts) needs neither.
 */
export class PlainAnswer {
  readonly status = 200;
  readonly headers: Map<string, string>;

  constructor(
    readonly body: Body,
    contentType: string,
  ) {
    this.headers = new Map([['Content-Type', contentType]]);
  }

  static json(value: unknown): PlainAnswer {
    return new PlainAnswer(JSON.stringify(value), 'application/json');
  }

  /** The same for whoever reads no other answers than those of the web. */
  toResponse(): Response {
    return new Response(this.body, { headers: [...this.headers] });
  }
}

/** What handlers answer, where they may be answered beside Next. */
export type Answer = Response | PlainAnswer;
