import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Where an application is served, and by which cookie one is signed in there. */
export interface Entrance {
  /** e.g. "http://127.0.0.1:41234" */
  address: string;
  /** the header `Cookie`; empty: nobody */
  cookie: string;
}

export interface Answer {
  status: number;
  /** from sending the request until the last byte is there */
  milliseconds: number;
  etag: string | null;
  /** as sent over the wire */
  body: Buffer;
  encoding: string | null;
}

/** What no question of the bench may be answered with, or the refusal would be measured: on to the sign-in, and not let in. */
const REFUSED = [307, 401, 403];

/** One connection that is kept, as a browser does; one request at a time. */
export class Client implements Entrance {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    readonly address: string,
    readonly cookie = '',
  ) {}

  /** @throws Error when the answer is that one must sign in, or may not */
  ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, headers);
  }

  /** Writes something, each time as another wish. Throws as {@link ask}. */
  write(path: string, body: object): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    return this.send('POST', path, headers, JSON.stringify(body));
  }

  private send(
    method: string,
    path: string,
    headers: Record<string, string>,
    content?: string,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      const asked = request(
        `${this.address}${path}`,
        {
          method,
          agent: this.agent,
          headers: { 'accept-encoding': 'gzip', cookie: this.cookie, ...headers },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const status = response.statusCode ?? 0;
            if (REFUSED.includes(status)) {
              reject(new Error(`${path} was refused to whoever asked: ${status}`));
              return;
            }
            resolve({
              milliseconds: performance.now() - begun,
              status,
              etag: response.headers.etag ?? null,
              encoding: response.headers['content-encoding'] ?? null,
              body: Buffer.concat(chunks),
            });
          });
        },
      );
      asked.on('error', reject);
      asked.end(content);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
