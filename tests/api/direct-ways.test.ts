import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { readSettings } from '@/lib/settings/settings';
import { buildEnvironment, NEXT_BIN } from '@/scripts/server/build';
import { findFreePort } from '@/scripts/server/free-port';
import { lesserEnvironment } from '@/scripts/server/guatu-database';
import { PROJECT_ROOT } from '@/scripts/server/project-root';
import { startWebServer, type WebServer } from '@/scripts/server/web-server';
import { copyDatabase } from '@/tests/support/copy-database';
import { ensureDemo } from '@/tests/support/demo-database';
import { signInAs } from '@/tests/support/sign-in';

/** Of a session that both servers know: they serve one database. */
let cookie = '';

interface Question {
  path: string;
  method?: string;
  headers?: Record<string, string>;
}

/** What goes over the wire, but for the time of day and the headers by which Next tells its own pages apart. */
async function ask(port: number, { path, method = 'GET', headers = {} }: Question) {
  const asked = request({
    host: '127.0.0.1',
    port,
    path,
    method,
    headers: { connection: 'keep-alive', cookie, ...headers },
  });
  const [answer] = await once(asked.end(), 'response');
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of answer) {
    hash.update(piece);
    bytes += piece.length;
  }
  const { date, vary = '', ...told } = answer.headers;
  expect(date).toBeDefined();
  const varies = vary.split(', ').filter((name: string) => !/^$|^rsc$|^next-/.test(name));
  return {
    status: answer.statusCode,
    says: answer.statusMessage,
    told,
    varies,
    bytes,
    hash: hash.digest('hex'),
  };
}

const TILE = '/tiles/issues/0/0/0.mvt';
const QUESTIONS: Question[] = [
  { path: TILE },
  { path: `${TILE}?days=true` },
  { path: `${TILE}?state=open&light=red,amber` },
  { path: `${TILE}?asOf=2026-01-01` },
  { path: `${TILE}?text=${encodeURIComponent('路灯')}` },
  { path: `${TILE}?category=L04&category=L01&state=closed#part` },
  { path: '/tiles/issues/3/0/0.mvt' },
  { path: '/tiles/issues/0/1/0.mvt' },
  { path: '/tiles/issues/19/428216/210639.mvt' },
  { path: '/tiles/issues/%30/0/0.mvt' },
  { path: '/tiles/issues/x/0/0.mvt' },
  { path: '/tiles/issues/%zz/0/0.mvt' },
  { path: '/tiles/issues/%E4%BA/0/0.mvt' },
  { path: '/tiles/issues/a%2Fb/0/0.mvt' },
  { path: '/tiles/issues/../0/0.mvt' },
  { path: '/tiles/issues/%2e%2e/0/0.mvt' },
  { path: '/tiles/issues/3/0/0' },
  { path: `${TILE}?state=lost`, headers: { 'accept-encoding': 'br, gzip' } },
  { path: `${TILE}?days=perhaps`, headers: { 'accept-encoding': 'gzip' } },
  { path: `${TILE}?state=open`, headers: { 'accept-encoding': 'br' } },
  { path: `${TILE}/` },
  { path: `/${TILE}` },
  { path: TILE, headers: { cookie: '' } },
  { path: `${TILE}?state=lost`, headers: { cookie: 'guatu.session_token=made.up' } },
  { path: '/api/summary' },
  { path: '/api/summary?state=open&light=red,amber', headers: { 'accept-encoding': 'gzip' } },
  { path: '/api/summary?asOf=2026-01-01&unit=none', headers: { 'accept-encoding': 'br' } },
  { path: '/api/summary?state=lost' },
  { path: '/api/summary/' },
  { path: '/api/summary', headers: { cookie: '' } },
  { path: '/api/heat?state=open&bandwidth=120', headers: { 'accept-encoding': 'gzip' } },
  { path: '/api/heat?bandwidth=-1' },
  { path: '/api/alive' },
  { path: '/api/alive?any=thing', headers: { 'accept-encoding': 'gzip' } },
  { path: '/api/alive/' },
];

/** One address of each of them. */
const DIRECT = [TILE, '/api/summary', '/api/heat', '/api/alive'];

describe('what is answered beside Next is what Next answers', () => {
  let web: WebServer;
  let next: ChildProcess;
  const ports = { ours: 0, next: 0 };

  beforeAll(async () => {
    const server = inject('testServer');
    const demo = await copyDatabase(server, await ensureDemo(server), 'answered_twice');
    const { buildFolder } = readSettings(process.env);
    ports.ours = await findFreePort();
    web = startWebServer({ host: '127.0.0.1', port: ports.ours, isDevelopment: false, buildFolder }, demo);
    ports.next = await findFreePort();
    next = spawn(
      process.execPath,
      [NEXT_BIN, 'start', '-H', '127.0.0.1', '-p', String(ports.next), '--keepAliveTimeout', '75000'],
      {
        cwd: PROJECT_ROOT,
        env: { ...buildEnvironment(buildFolder), ...lesserEnvironment(demo) },
        stdio: 'ignore',
      },
    );
    await web.waitUntilReady();
    ({ cookie } = await signInAs(web.address, 'leader'));
    // Both have loaded their handlers then: ours answers by itself from now on.
    for (const port of Object.values(ports)) {
      for (const path of DIRECT) await vi.waitUntil(() => ask(port, { path }).catch(() => null), 10_000);
    }
  });

  afterAll(async () => {
    await web.stop();
    next.kill();
    await once(next, 'exit');
  });

  it('and it is answered beside Next', async () => {
    for (const path of [...DIRECT, '/tiles/issues/x/0/0.mvt']) {
      const { headers } = await fetch(`http://127.0.0.1:${ports.ours}${path}`, { headers: { cookie } });
      expect(headers.get('vary') ?? '').not.toContain('next-router');
    }
  });

  it.each(QUESTIONS)('$path $headers', async (question) => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']) {
      const ours = await ask(ports.ours, { ...question, method });
      expect({ method, ...ours }).toEqual({ method, ...(await ask(ports.next, { ...question, method })) });
    }
  });

  it.each([TILE, `${TILE}?state=open`, '/tiles/issues/3/0/0.mvt', '/api/summary', '/api/heat?state=open'])(
    '%s, held already',
    async (path) => {
      const { told } = await ask(ports.ours, { path });
      for (const tag of [told.etag, `"other", ${told.etag}`, '*', '"other"']) {
        for (const method of ['GET', 'HEAD']) {
          const question = { path, method, headers: { 'if-none-match': tag! } };
          const ours = await ask(ports.ours, question);
          expect(ours.status === 304).toBe(tag !== '"other"');
          expect(ours).toEqual(await ask(ports.next, question));
        }
      }
    },
  );
});
