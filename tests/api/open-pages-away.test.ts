import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readSettings } from '@/lib/settings/settings';
import { findFreePort } from '@/scripts/server/free-port';
import { startWebServer, type WebServer } from '@/scripts/server/web-server';

describe('the public’s pages, while the database is away', () => {
  let web: WebServer;
  beforeAll(async () => {
    const { buildFolder } = readSettings(process.env);
    const { appUrl } = inject('testServer');
    const options = { host: '127.0.0.1', port: await findFreePort(), isDevelopment: false, buildFolder };
    web = startWebServer(options, { appUrl, openUrl: 'postgres://some_role:some_word@127.0.0.1:9/nowhere' });
    await web.waitUntilReady();
  });
  afterAll(() => web.stop());

  it.each(['/', '/about', '/find?q=xinhua', '/place/0123456789abcdef'])(
    '%s says so with status 503, in words and without a script, with the way to try again',
    async (path) => {
      const answer = await fetch(web.address + path);
      expect(answer.status).toBe(503);
      const source = await answer.text();
      expect(source).toMatch(/<p>数据库这会儿没有应答/);
      expect(source).toContain(`<a href="${path}">`);
      expect(source).not.toMatch(/some_|nowhere|127\.0\.0\.1:9/);
    },
  );
});
