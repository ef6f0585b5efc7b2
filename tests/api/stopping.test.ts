import { Agent, get } from 'node:http';
import { expect, inject, it } from 'vitest';
import { readSettings } from '@/lib/settings/settings';
import { findFreePort } from '@/scripts/server/free-port';
import { startWebServer } from '@/scripts/server/web-server';
import { copyDatabase } from '@/tests/support/copy-database';
import { ensureDemo } from '@/tests/support/demo-database';
import { signInAs } from '@/tests/support/sign-in';

/** What became of a request on a connection that is kept: its status and whether all of it came, or the system's error. */
function ask(url: string, agent: Agent, headers: { cookie: string }): Promise<string> {
  return new Promise((resolve) => {
    get(url, { agent, headers }, async (answer) => {
      try {
        for await (const _ of answer);
        resolve(`${answer.statusCode} whole`);
      } catch {
        resolve(`${answer.statusCode} cut`);
      }
    }).on('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
  });
}

it('a server that is stopped answers what it has been asked, and does not wait for whoever goes on asking', async () => {
  const server = inject('testServer');
  const demo = await copyDatabase(server, await ensureDemo(server), 'stopped');
  const { buildFolder } = readSettings(process.env);
  const options = { host: '127.0.0.1', port: await findFreePort(), isDevelopment: false, buildFolder };
  const web = startWebServer(options, demo);
  await web.waitUntilReady();
  const who = await signInAs(web.address, 'leader');

  const agent = new Agent({ keepAlive: true });
  const ends = new Set<string>();
  let asked = 0;
  const askOnAndOn = async (path: string) => {
    for (let end = ''; end !== 'ECONNREFUSED'; asked++) {
      end = await ask(web.address + path, agent, who);
      ends.add(end);
    }
  };
  const paths = ['/command', '/', '/tiles/issues/0/0/0.mvt', '/api/issues?text=路', '/api/export.csv'];
  const asking = Promise.all(paths.map(askOnAndOn));
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(30);

  const begun = performance.now();
  await web.stop();
  await asking;
  agent.destroy();
  // A connection that rests is closed, perhaps just when somebody asks on it again: that one has not been taken.
  expect([...ends].filter((end) => !end.startsWith('ECONN'))).toEqual(['200 whole']);
  expect(performance.now() - begun).toBeLessThan(3_500); // after four seconds it would have been killed
});
