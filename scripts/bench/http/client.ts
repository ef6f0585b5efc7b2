import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  /** from sending the request until the last byte is there */
  milliseconds: number;
  etag: string | null;
  /** as sent over the wire */
  body: Buffer;
  encoding: string | null;
}

/** One connection that is kept, as a browser does; one request at a time. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /** @param address e.g. "http://127.0.0.1:41234" */
  constructor(readonly address: string) {}

  ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      const asked = request(
        `${this.address}${path}`,
        { agent: this.agent, headers: { 'accept-encoding': 'gzip', ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({
              milliseconds: performance.now() - begun,
              status: response.statusCode ?? 0,
              etag: response.headers.etag ?? null,
              encoding: response.headers['content-encoding'] ?? null,
              body: Buffer.concat(chunks),
            });
          });
        },
      );
      asked.on('error', reject);
      asked.end();
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
