import type { Server } from 'node:http';

/** Has a rival listen where there is room, and say so on stdout as one line of JSON, with what else it has to tell (open-rival.ts). */
export function listenAndSay(server: Server, told: object = {}): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    process.stdout.write(`${JSON.stringify({ port, ...told })}\n`);
  });
}
