import { inject } from 'vitest';
import { ROLES, type Role } from '@/lib/authority/roles';
import { readSettings } from '@/lib/settings/settings';
import { findFreePort } from '@/scripts/server/free-port';
import { startWebServer } from '@/scripts/server/web-server';
import { copyDatabase } from './copy-database';
import { ensureDemo } from './demo-database';
import { signInAs } from './sign-in';

/** A web server of a test file's own over a demo of its own, to which somebody of every role is signed in. */
export interface OwnServer {
  address: string;
  /** asks as a role */
  ask(path: string, role?: Role): Promise<Response>;
  get<T>(path: string, role?: Role): Promise<T>;
  /** writes as a role, with a key of its own; a body that is no text or picture is sent as JSON */
  send(
    method: 'POST' | 'PUT',
    path: string,
    role: Role | null,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  cookieOf(role: Role): { cookie: string };
  /** Call it in `afterAll`. */
  stop(): Promise<void>;
}

/** @param database name of the copy of the demo */
export async function startOwnServer(database: string): Promise<OwnServer> {
  const server = inject('testServer');
  const demo = await copyDatabase(server, await ensureDemo(server), database);
  const { buildFolder } = readSettings(process.env);
  const options = { host: '127.0.0.1', port: await findFreePort(), isDevelopment: false, buildFolder };
  const web = startWebServer(options, demo);
  await web.waitUntilReady();
  const cookies = new Map<Role, { cookie: string }>();
  for (const role of ROLES) cookies.set(role, await signInAs(web.address, role));
  let keys = 0;
  const cookieOf = (role: Role) => cookies.get(role)!;
  const ask = (path: string, role: Role = 'leader') => fetch(web.address + path, { headers: cookieOf(role) });
  const bodyOf = (body: unknown): BodyInit =>
    typeof body === 'string' || ArrayBuffer.isView(body) || body instanceof ReadableStream
      ? (body as BodyInit)
      : JSON.stringify(body);
  return {
    address: web.address,
    ask,
    get: async <T>(path: string, role?: Role) => (await (await ask(path, role)).json()) as T,
    send: (method, path, role, body, headers = {}) =>
      fetch(web.address + path, {
        method,
        headers: {
          ...(role && cookieOf(role)),
          'content-type': 'application/json',
          'idempotency-key': `own-key-${++keys}`,
          ...headers,
        },
        body: bodyOf(body),
      }),
    cookieOf,
    stop: () => web.stop(),
  };
}
