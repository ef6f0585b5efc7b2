import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type Connection, connect } from '@/db/connect';
import { readSettings } from '@/lib/settings/settings';
import { findFreePort } from '@/scripts/server/free-port';
import { startWebServer, type WebServer } from '@/scripts/server/web-server';
import { copyDatabase } from '@/tests/support/copy-database';
import { ensureDemo } from '@/tests/support/demo-database';
import { signInAs } from '@/tests/support/sign-in';

const PATHS = ['/tiles/issues/0/0/0.mvt', '/api/summary', '/api/heat'];

describe('a server that nobody has asked anything', () => {
  let web: WebServer;
  let database: Connection;

  beforeAll(async () => {
    const server = inject('testServer');
    const demo = await copyDatabase(server, await ensureDemo(server), 'rehearsed');
    database = connect(demo.ownerUrl, { max: 1 });
    const { buildFolder } = readSettings(process.env);
    const options = { host: '127.0.0.1', port: await findFreePort(), isDevelopment: false, buildFolder };
    web = startWebServer(options, demo);
    await web.waitUntilReady();
  });

  afterAll(async () => {
    await web.stop();
    await database.close();
  });

  it('has read the issues after some seconds', async () => {
    const isRead = async () => {
      const followers = await database.sql`
        select from pg_stat_activity where datname = current_database() and application_name = 'guatu live'`;
      return followers.length > 0;
    };
    await vi.waitUntil(isRead, { timeout: 20_000, interval: 100 });
  });

  it('answers the first question for each interface beside Next', async () => {
    const { cookie } = await signInAs(web.address, 'leader');
    for (const path of PATHS) {
      const { status, headers } = await fetch(`${web.address}${path}`, { headers: { cookie } });
      expect(status).toBe(200);
      expect(headers.get('vary') ?? '').not.toContain('next-router');
    }
  });
});
