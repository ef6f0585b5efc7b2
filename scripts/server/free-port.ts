import { createServer } from 'node:net';

/** Listens for a moment; resolves to the port, rejects with the system's error when it cannot be had. */
export function tryPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}

/** A port of the loopback that nobody listens on just now. */
export function findFreePort(): Promise<number> {
  return tryPort('127.0.0.1', 0);
}
