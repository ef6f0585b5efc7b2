import { describe, expect, inject, it } from 'vitest';
import { cookieOf, sendSignIn } from '@/scripts/accounts/sign-in';
import { INTERFACES } from '@/tests/support/every-address';
import { signInAs } from '@/tests/support/sign-in';

const FORMS = INTERFACES.filter((path) => path.startsWith('/api/admin/'));

type Fields = Record<string, string>;
const send = (path: string, fields: Fields, headers: Record<string, string>) =>
  fetch(inject('address') + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    redirect: 'manual',
  });
const get = (path: string, headers: Record<string, string>) =>
  fetch(inject('address') + path, { headers, redirect: 'manual' });
let held: Promise<{ cookie: string }> | undefined;
const administrator = () => (held ??= signInAs(inject('address'), 'administrator'));
/** Sends a form as the administrator. */
const sendOwn = async (path: string, fields: Fields = {}) => send(path, fields, await administrator());
const whereTo = (answer: Response) => new URL(answer.headers.get('location')!, inject('address'));
const shown = (page: string, id: string) => new RegExp(`<code id="${id}">([^<]+)</code>`).exec(page)?.[1];
const codeOf = (page: string) => /href="(\/admin\/people\/[^"?]+)/.exec(page)![1]!;
const uniqueName = (name: string) => `${name}${Math.random().toString(36).slice(2, 8)}`;

/** Enters somebody new with a way in. */
async function enter(role: string, fields: Fields = {}) {
  const username = uniqueName('u');
  const answer = await sendOwn('/api/admin/people', { name: `示例${username}`, role, username, ...fields });
  const page = await answer.text();
  return { answer, page, username, password: shown(page, 'password')!, file: codeOf(page) };
}
const own = async () => {
  const people = await (await get('/admin/people?role=administrator', await administrator())).text();
  return codeOf(people);
};

/** That nobody but an administrator may send them stands in doors.test.ts. */
describe('no form is taken', () => {
  it('there are forms to guard', () => {
    expect(FORMS).toEqual(expect.arrayContaining(['/api/admin/people', '/api/admin/people/0/login/end']));
  });

  it.each(FORMS)('%s that another site makes an administrator’s browser send', async (path) => {
    const headers = { ...(await administrator()), 'sec-fetch-site': 'cross-site' };
    expect((await send(path, {}, headers)).status).toBe(403);
  });

  it.each(FORMS.filter((path) => path.includes('/0')))(
    '%s: there is nobody and nothing called 0',
    async (path) => {
      const whole = {
        name: '示例',
        role: 'clerk',
        place: 'unit:property',
        kind: 'home',
        username: 'nobody.there',
      };
      const fields = { ...whole, nameZh: '示例单位', forceClass: 'social', level: 'street' };
      expect((await sendOwn(path, fields)).status).toBe(404);
    },
  );

  it('that is none', async () => {
    const answer = await fetch(`${inject('address')}/api/admin/people`, {
      method: 'POST',
      body: '{"name":"示例"}',
      headers: { ...(await administrator()), 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
  });
});

describe('a form that is not taken leads back to its page, with what was typed and what to do', () => {
  const refused = async (path: string, fields: Fields) => {
    const to = whereTo(await sendOwn(path, fields));
    const page = await (await get(to.pathname + to.search, await administrator())).text();
    return { ...Object.fromEntries(to.searchParams), pathname: to.pathname, page };
  };

  it('a username that is somebody’s', async () => {
    const fields = {
      name: '示例新人',
      role: 'handler',
      title: '干事',
      place: 'unit:property',
      username: 'Clerk',
    };
    const { page, ...to } = await refused('/api/admin/people', fields);
    const outcome = { refused: 'username_taken', field: 'username', value: 'clerk' };
    expect(to).toEqual({ pathname: '/admin/add-person', ...fields, ...outcome });
    expect(page).toContain('用户名“clerk”已经有人用了');
    for (const kept of ['value="示例新人"', 'value="干事"', 'value="Clerk"']) expect(page).toContain(kept);
    expect(page).toMatch(/<option value="unit:property" selected/);
  });

  it('a second way in, the last administrator’s, and one’s own password', async () => {
    const page = await own();
    const [last, second] = [
      await refused(`/api${page}/login/end`, { confirmed: 'yes' }),
      await refused(`/api${page}/login`, { username: 'another.one' }),
    ];
    expect(last).toMatchObject({ pathname: page, refused: 'last_administrator' });
    expect(last.page).toContain('最后一位能登录的管理员');
    expect(second).toMatchObject({ refused: 'has_login', value: 'administrator' });
    expect(await refused(`/api${page}/password`, {})).toMatchObject({ refused: 'own_password' });
    const role = { name: '示例管理员01', role: 'leader', confirmed: 'yes' };
    expect(await refused(`/api${page}`, role)).toMatchObject({ refused: 'last_administrator' });
    expect((await get('/admin/people', await administrator())).status).toBe(200);
  });

  it('an assignment where he is already, by its name and since when', async () => {
    const { file } = await enter('handler', { place: 'unit:property' });
    const again = await refused(`/api${file}/assignments`, { place: 'unit:property', kind: 'seconded' });
    expect(again).toMatchObject({ pathname: file, refused: 'already_there' });
    expect(again.page).toContain('此人2026年8月9日起已任职于“物业办”');
    expect(await refused(`/api${file}/assignments/0`, {})).toMatchObject({ refused: 'already_ended' });
  });

  it('an assignment for days on which he will be there, by those days', async () => {
    const { file } = await enter('handler');
    const later = { place: 'unit:safety', kind: 'seconded', from: '2026-09-01', until: '2026-09-30' };
    const added = whereTo(await sendOwn(`/api${file}/assignments`, later));
    expect(added.searchParams.get('done')).toBe('assigned');
    const page = await (await get(added.pathname + added.search, await administrator())).text();
    expect(page).toContain('已添加任职，2026年9月1日起生效，到2026年9月30日为止');
    const again = await refused(`/api${file}/assignments`, {
      ...later,
      from: '2026-09-30',
      until: '2026-10-02',
    });
    expect(again).toMatchObject({ pathname: file, refused: 'already_there' });
    expect(again.page).toContain('此人2026年9月1日起、到2026年9月30日为止已任职于“安全办”');
    const before = { place: 'unit:safety', kind: 'seconded', until: '2026-08-31' };
    expect(whereTo(await sendOwn(`/api${file}/assignments`, before)).searchParams.get('done')).toBe(
      'assigned',
    );
  });

  it('a unit called as another', async () => {
    const fields = { nameZh: '物业办', nameEn: 'Second', forceClass: 'social', level: 'city' };
    const { page, ...to } = await refused('/api/admin/units', fields);
    expect(to).toMatchObject({ pathname: '/admin/add-unit', refused: 'name_taken', value: '物业办' });
    expect(page).toMatch(/<option value="city" selected/);
  });
});

describe('a password that was made', () => {
  it('is shown once, in the answer itself: in no address, no cache, and on no other page', async () => {
    const { answer, page, username, password, file } = await enter('handler');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('location')).toBeNull();
    expect(password).toMatch(/^[a-z2-9]{14}$/);
    expect(shown(page, 'username')).toBe(username);
    for (const path of [file, '/admin/people'])
      expect(await (await get(path, await administrator())).text()).not.toContain(password);
    expect((await sendSignIn(inject('address'), { username, password })).headers.get('location')).toBe(
      '/command',
    );
  });

  it('is answered in the reader’s language, with names written as they are', async () => {
    const headers = await administrator();
    const fields = { name: '<b>Li & "Wang"</b>', role: 'handler', username: uniqueName('u') };
    const answer = await send('/api/admin/people', fields, {
      cookie: `${headers.cookie}; guatu-language=en`,
    });
    const page = await answer.text();
    expect(page).toContain('Password of &lt;b&gt;Li &amp; &quot;Wang&quot;&lt;/b&gt;');
    expect(page).not.toContain('<b>Li');
  });

  it('ends the one before and whoever is signed in with it, at once', async () => {
    const { username, password, file } = await enter('handler');
    const cookie = cookieOf(await sendSignIn(inject('address'), { username, password }));
    expect((await get('/api/dictionary', { cookie })).status).toBe(200);
    const renewed = shown(await (await sendOwn(`/api${file}/password`)).text(), 'password')!;
    expect(renewed).not.toBe(password);
    expect((await get('/api/dictionary', { cookie })).status).toBe(401);
    const tried = async (one: string) =>
      (await sendSignIn(inject('address'), { username, password: one })).headers.get('location');
    expect(await tried(password)).toContain('problem=wrong');
    expect(await tried(renewed)).toBe('/command');
  });
});

describe('what is changed counts at once', () => {
  it('a role', async () => {
    const { username, password, file } = await enter('handler');
    const cookie = cookieOf(await sendSignIn(inject('address'), { username, password }));
    const status = async () => (await get('/api/opinions?limit=1', { cookie })).status;
    expect(await status()).toBe(200);
    const changed = await sendOwn(`/api${file}`, { name: '示例志愿者', role: 'volunteer', title: '' });
    expect(whereTo(changed).search).toBe('?done=changed');
    expect(await status()).toBe(403);
  });

  it('where somebody works, with the dates of what was before', async () => {
    const { username, password, file } = await enter('handler', { place: 'unit:property' });
    const cookie = cookieOf(await sendSignIn(inject('address'), { username, password }));
    const account = async () => (await get('/account', { cookie })).text();
    expect(await account()).toContain('物业办');
    await sendOwn(`/api${file}/assignments`, { place: 'unit:safety', kind: 'seconded' });
    expect(await account()).toContain('安全办');
    const wholeFile = async () => (await get(file, await administrator())).text();
    const [home] = /\/api\/admin\/people\/[^"]+\/assignments\/\d+/.exec(await wholeFile())!;
    expect(whereTo(await sendOwn(home)).search).toBe('?done=ended');
    expect(await account()).not.toContain('物业办');
    expect(await wholeFile()).toMatch(/以前[\s\S]*物业办[\s\S]*2026年8月9日至2026年8月9日/);
  });

  it('that an administrator is none any more, when he says that he knows, and another is left', async () => {
    const { username, password, file } = await enter('administrator');
    const cookie = cookieOf(await sendSignIn(inject('address'), { username, password }));
    const step = (fields: Fields) =>
      send(`/api${file}`, { name: '示例', role: 'clerk', ...fields }, { cookie });
    expect(whereTo(await step({})).searchParams.get('refused')).toBe('own_role');
    expect(whereTo(await step({ confirmed: 'yes' })).pathname).toBe('/account');
    expect((await get('/admin/people', { cookie })).status).toBe(403);
  });

  it('a unit and its name, wherever names are looked up', async () => {
    const nameZh = uniqueName('示例公司');
    const fields = { nameZh, nameEn: '', forceClass: 'social', level: 'district' };
    expect(whereTo(await sendOwn('/api/admin/units', fields)).search).toBe('?done=added');
    type Units = { units: { code: string; nameZh: string }[] };
    const units = async () =>
      ((await (await get('/api/dictionary', await administrator())).json()) as Units).units;
    await expect.poll(async () => (await units()).map((one) => one.nameZh)).toContain(nameZh);
    const { code } = (await units()).find((one) => one.nameZh === nameZh)!;
    expect(code).toMatch(/^shi_li_gong_si_\w+$/);
    await sendOwn(`/api/admin/units/${code}`, { ...fields, nameZh: `${nameZh}二` });
    await expect
      .poll(async () => (await units()).find((one) => one.code === code)?.nameZh)
      .toBe(`${nameZh}二`);
  });
});
