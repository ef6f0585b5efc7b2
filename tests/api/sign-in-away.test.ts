import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readSettings } from '@/lib/settings/settings';
import { sendSignIn } from '@/scripts/accounts/sign-in';
import { findFreePort } from '@/scripts/server/free-port';
import { startWebServer, type WebServer } from '@/scripts/server/web-server';

describe('signing in, while the database is away', () => {
  let web: WebServer;
  beforeAll(async () => {
    const { buildFolder } = readSettings(process.env);
    const { openUrl } = inject('testServer');
    const options = { host: '127.0.0.1', port: await findFreePort(), isDevelopment: false, buildFolder };
    web = startWebServer(options, { appUrl: 'postgres://some_role:some_word@127.0.0.1:9/nowhere', openUrl });
    await web.waitUntilReady();
  });
  afterAll(() => web.stop());

  it('leads back to the form, which says so, keeps the name, and says nothing of the inside', async () => {
    const answer = await sendSignIn(web.address, {
      username: 'clerk',
      password: 'whatever it is',
      next: '/inspect',
    });
    expect(answer.status).toBe(303);
    const page = await (await fetch(new URL(answer.headers.get('location')!, web.address))).text();
    expect(page).toContain('数据库这会儿没有应答');
    expect(page).toContain('value="clerk"');
    expect(page).not.toMatch(/some_|nowhere|127\.0\.0\.1:9/);
  });

  it('and whoever brings a cookie is not taken for nobody', async () => {
    const cookie = 'guatu.session_token=abcdefghijklmnop.c2lnbmF0dXJl';
    const answer = await fetch(`${web.address}/api/summary`, { headers: { cookie } });
    expect(answer.status).toBe(503);
  });
});
