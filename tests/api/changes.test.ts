import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Connection, connect } from '@/db/connect';
import { asSuperuser, withDatabase } from '../support/copy-database';
import { type OwnServer, startOwnServer } from '../support/own-server';
import { signInAs } from '../support/sign-in';

const DATABASE = 'guatu_changes';
/** What docs/security.md says, and a little for the way. */
const PROMISED_MS = 5_000 + 700;

describe('whoever is no longer signed in hears no more of changes', () => {
  let own: OwnServer;
  let superuser: Connection;
  beforeAll(async () => {
    own = await startOwnServer(DATABASE);
    superuser = connect(withDatabase(inject('testServer').superuserUrl, DATABASE), { max: 1 });
  });
  afterAll(async () => {
    await own.stop();
    await superuser.close();
    await asSuperuser(inject('testServer'), `drop database if exists ${DATABASE} with (force)`);
  });

  /** Listens, and says when the stream ended, milliseconds as performance.now(). */
  async function listen(headers: { cookie: string }) {
    const stop = new AbortController();
    const { body, status } = await fetch(`${own.address}/api/changes`, { headers, signal: stop.signal });
    expect(status).toBe(200);
    const reader = body!.getReader();
    const ended = (async () => {
      while (!(await reader.read()).done);
      return performance.now();
    })().catch(() => null);
    return { ended, stop: () => stop.abort() };
  }
  const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('when another web server ended his session, at the latest 5 s later, however much he asks meanwhile', async () => {
    const headers = await signInAs(own.address, 'clerk');
    const stream = await listen(headers);
    await later(3_000);
    await superuser.sql`delete from auth.session where token = ${decodeURIComponent(headers.cookie.split('=')[1]!).split('.')[0]!}`;
    const revoked = performance.now();
    const asking = setInterval(() => void fetch(`${own.address}/api/dictionary`, { headers }), 400);
    const ended = await Promise.race([stream.ended, later(9_000)]);
    clearInterval(asking);
    stream.stop();
    expect(ended).toEqual(expect.any(Number));
    expect((ended as number) - revoked).toBeLessThan(PROMISED_MS);
  });

  it('when he ended it on another device; that one goes on to hear', async () => {
    const [here, there] = [await signInAs(own.address, 'handler'), await signInAs(own.address, 'handler')];
    const [kept, lost] = [await listen(here), await listen(there)];
    await fetch(`${own.address}/api/sessions`, {
      method: 'POST',
      headers: here,
      body: new URLSearchParams(),
    });
    const revoked = performance.now();
    const ended = await Promise.race([lost.ended, later(9_000)]);
    expect(ended).toEqual(expect.any(Number));
    expect((ended as number) - revoked).toBeLessThan(PROMISED_MS);
    expect(await Promise.race([kept.ended, later(5_500).then(() => 'hears')])).toBe('hears');
    kept.stop();
    lost.stop();
  });
});
