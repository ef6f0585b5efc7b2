// @ts-check
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import next from 'next';

/**
 * The web server's process, a child of web-server.ts: `serve.mjs <host> <port>`. What `next start` does, and besides it answers
 * the interfaces of app/_http/answer-directly.ts before Next looks at them.
 */
const [hostname = '127.0.0.1', port = '3000'] = process.argv.slice(2);

/**
 * How long an idle connection is kept, ms. Node's five seconds are shorter than a proxy's minute: what is sent in the moment of
 * closing is answered with a reset connection.
 */
const KEPT_ALIVE_MS = 75_000;

/** @type {typeof globalThis & { guatuDirectWays?: import('../../app/_http/answer-directly').DirectWays }} */
const held = globalThis;

const server = createServer({ keepAliveTimeout: KEPT_ALIVE_MS });
const application = next({ dev: false, hostname, port: Number(port), httpServer: server });

/** The interfaces that are answered beside Next, which loads each of them when it is asked for the first time. */
const DIRECT_WAYS = ['/tiles/issues/0/0/0.mvt', '/api/summary', '/api/heat'];
/** So long nobody must have asked anything, ms: whoever has just opened a page goes first. */
const QUIET_MS = 1_000;
let askedAt = performance.now();

/**
 * Has those interfaces loaded and the issues read, a city's million of which take seconds, before somebody waits for them. What fails here
 * fails again when it is asked for, and is told then.
 */
async function prepareForQuestions() {
  while (performance.now() - askedAt < QUIET_MS) await setTimeout(QUIET_MS / 4, null, { ref: false });
  const { address, port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const own = address.includes(':') ? `[${address}]` : address;
  for (const path of DIRECT_WAYS) await (await fetch(`http://${own}:${port}${path}`)).arrayBuffer();
  await held.guatuDirectWays?.prepare();
}

/** Takes no more requests, finishes those that it has, and ends. */
function stop() {
  process.emit(/** @type {any} */ ('guatu:stop')); // streams that are open (app/api/changes) end
  server.close(() => application.close().then(() => process.exit()));
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);

// Next is loaded while the database may still be starting: where that is, the parent tells.
process.once('disconnect', stop);
const told = once(process, 'message');
await application.prepare();
const answerByNext = application.getRequestHandler();
const [database] = await told;
Object.assign(process.env, database);
process.off('disconnect', stop).disconnect();

server.on('request', async (request, response) => {
  askedAt = performance.now();
  if (!server.listening) response.shouldKeepAlive = false; // it is being stopped, and a kept connection would hold it
  try {
    await (held.guatuDirectWays?.answer(request, response) ?? answerByNext(request, response));
  } catch (error) {
    console.error(`Unforeseen, at ${request.url}:`, error);
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  }
});
server.listen(Number(port), hostname, () => prepareForQuestions().catch(() => {}));
