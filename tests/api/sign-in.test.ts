import { describe, expect, inject, it } from 'vitest';
import { cookieOf, sendSignIn } from '@/scripts/accounts/sign-in';
import { ask } from '@/tests/support/ask';
import { DEMO_PASSWORD, signInAs } from '@/tests/support/sign-in';

describe('signing in', () => {
  const address = () => inject('address');
  const whereTo = (answer: Response) => answer.headers.get('location');

  it('leads on to where one wanted to go', async () => {
    const next = '/inspect/round?stop=LJ-2026-00001&lang=en';
    const answer = await sendSignIn(address(), { username: ' Clerk ', password: DEMO_PASSWORD, next });
    expect(answer.status).toBe(303);
    expect(whereTo(answer)).toBe(next);
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it.each([
    'https://elsewhere.example/x',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/..//elsewhere.example',
  ])('never leads to another server: %s', async (next) => {
    const answer = await sendSignIn(address(), { username: 'clerk', password: DEMO_PASSWORD, next });
    expect(new URL(whereTo(answer)!, address()).origin).toBe(address());
    expect(whereTo(answer)).not.toMatch(/^\/[/\\]/);
  });

  it('tells an unknown name and a wrong password in the same words, keeps the name, and sets no cookie', async () => {
    for (const username of ['leader', 'nobody.at.all', '王', '']) {
      const answer = await sendSignIn(address(), { username, password: 'wrong-password', next: '/inspect' });
      const to = new URL(whereTo(answer)!, address());
      expect(Object.fromEntries(to.searchParams)).toEqual({ next: '/inspect', problem: 'wrong', username });
      expect(cookieOf(answer)).toBe('');
      const page = await (await fetch(to)).text();
      expect(page).toContain('用户名或密码不对');
    }
  });

  it('over https sets cookies for https only', async () => {
    const answer = await sendSignIn(
      address(),
      { username: 'leader', password: DEMO_PASSWORD },
      { 'x-forwarded-proto': 'https' },
    );
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/; Secure$/);
  });

  it.each([
    ['a form on another site', { 'sec-fetch-site': 'cross-site' }],
    ['a form on a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }],
    ['an old browser on another site', { origin: 'https://elsewhere.example' }],
  ])('is refused to %s', async (_, headers) => {
    const answer = await sendSignIn(address(), { username: 'leader', password: DEMO_PASSWORD }, headers);
    expect(answer.status).toBe(403);
    expect(cookieOf(answer)).toBe('');
  });

  it('after ten wrong passwords for one name, no matter from where, even the right one is not looked at', async () => {
    for (let tries = 0; tries < 10; tries++) {
      const answer = await sendSignIn(address(), { username: 'volunteer', password: `guess ${tries}` });
      expect(whereTo(answer)).toContain('problem=wrong');
    }
    const answer = await sendSignIn(address(), { username: 'VOLUNTEER', password: DEMO_PASSWORD });
    expect(whereTo(answer)).toContain('problem=too_many');
    expect(cookieOf(answer)).toBe('');
  });
});

describe('a session ends', () => {
  const statusOf = async (headers: { cookie: string }) => (await ask('/api/dictionary', { headers })).status;
  const post = (path: string, headers: { cookie: string }, fields: Record<string, string> = {}) =>
    fetch(inject('address') + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
      redirect: 'manual',
    });

  it('when its owner signs out, at once, and the browser is told to forget what it kept', async () => {
    const headers = await signInAs(inject('address'), 'clerk');
    expect(await statusOf(headers)).toBe(200);
    const answer = await post('/api/sign-out', headers);
    expect(answer.headers.get('location')).toBe('/');
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(await statusOf(headers)).toBe(401);
  });

  it('on all other devices, when he says so on one', async () => {
    const [here, there] = [
      await signInAs(inject('address'), 'clerk'),
      await signInAs(inject('address'), 'clerk'),
    ];
    await post('/api/sessions', here);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
  });

  it('on one other device, and not on a third; by nobody but its owner', async () => {
    const by = async (browser: string) => {
      const who = { username: 'handler', password: DEMO_PASSWORD };
      return { cookie: cookieOf(await sendSignIn(inject('address'), who, { 'User-Agent': browser })) };
    };
    const here = await by('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36');
    const there = await by('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.44');
    const third = await by('a device that says nothing of itself');
    const page = await (await fetch(`${inject('address')}/account`, { headers: here })).text();
    const [, session] = page.match(/WeChat · iOS.*?name="session"[^>]*value="([^"]+)"/s) ?? [];
    expect(session).toBeDefined();
    const stranger = await signInAs(inject('address'), 'clerk');
    await post('/api/sessions', stranger, { session: session! });
    expect(await statusOf(there)).toBe(200);
    const answer = await post('/api/sessions', here, { session: session! });
    expect(answer.headers.get('location')).toBe('/account?sessions=one');
    expect([await statusOf(here), await statusOf(there), await statusOf(third)]).toEqual([200, 401, 200]);
  });

  it('with the old password; the new one opens', async () => {
    const [here, there] = [
      await signInAs(inject('address'), 'grid_worker'),
      await signInAs(inject('address'), 'grid_worker'),
    ];
    const change = async (current: string, wanted: string, again = wanted) => {
      const answer = await post('/api/password', here, { current, wanted, again });
      return new URL(answer.headers.get('location')!, inject('address')).searchParams.get('password');
    };
    expect(await change('not it', 'another-password')).toBe('wrong');
    expect(await change(DEMO_PASSWORD, 'short')).toBe('length');
    expect(await change(DEMO_PASSWORD, 'another-password', 'another-passwort')).toBe('differs');
    expect(await statusOf(there)).toBe(200);
    const answer = await post('/api/password', here, {
      current: DEMO_PASSWORD,
      wanted: 'another-password',
      again: 'another-password',
    });
    expect(answer.headers.get('location')).toBe('/account?password=changed');
    const renewed = { cookie: cookieOf(answer) };
    expect([await statusOf(renewed), await statusOf(there)]).toEqual([200, 401]);
    await expect(signInAs(inject('address'), 'grid_worker')).rejects.toThrow('problem=wrong');
    const headers = await signInAs(inject('address'), 'grid_worker', 'another-password');
    await post('/api/password', headers, {
      current: 'another-password',
      wanted: DEMO_PASSWORD,
      again: DEMO_PASSWORD,
    });
  });
});
