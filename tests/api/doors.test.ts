import { describe, expect, inject, it } from 'vitest';
import { may, PERMISSIONS, type Permission } from '@/lib/authority/permissions';
import { ROLES, type Role } from '@/lib/authority/roles';
import type { IssueEntry, IssueList, IssueRow } from '@/lib/contract/issue';
import { ask } from '@/tests/support/ask';
import { INTERFACES, pagesOf } from '@/tests/support/every-address';
import { signInAs } from '@/tests/support/sign-in';

/** What needs no sign-in, each for its reason: the public's map, whether the server lives, the way in and out. */
const OPEN = /^\/(api|tiles)\/open\b|^\/tiles\/open\.json|^\/api\/(health|alive|sign-in|sign-out)$/;
const OFFICE = INTERFACES.filter((path) => !OPEN.test(path));
const PAGES = [...pagesOf('(work)'), ...pagesOf('(account)')].filter((path) => path !== '/sign-in');

/** Which permission each interface asks for: whatever is not named here is part of the map. */
const ASKED: Record<string, Permission> = {
  '/api/opinions': 'see_words',
  '/api/export.csv': 'export',
  '/api/export.geojson': 'export',
  '/api/password': 'own_account',
  '/api/sessions': 'own_account',
  '/api/issues/0/events': 'act',
  '/api/opinions/0/settle': 'register',
  '/api/issues/0/seen': 'own_work',
  '/api/mine': 'own_work',
  '/api/mine/seen': 'own_work',
  '/api/issues/0/photos': 'act',
  '/api/photos/0': 'see_words',
};
const askedAt = (path: string): Permission =>
  path.startsWith('/api/admin/') ? 'administer' : (ASKED[path] ?? 'see_map');
/** Sent empty by anybody, these would change something of his own. */
const OWN = new Set(['/api/password', '/api/sessions']);
const isPosted = (path: string) =>
  OWN.has(path) || /\/(events|settle|photos)$/.test(path) || path.startsWith('/api/admin/');
const methodAt = (path: string) => (isPosted(path) ? 'POST' : path.endsWith('/seen') ? 'PUT' : 'GET');

const fetchAs = (path: string, headers: Record<string, string>) =>
  fetch(inject('address') + path, { headers, redirect: 'manual', method: methodAt(path) });

describe('nobody who is not signed in sees anything of the office', () => {
  const STRANGERS: [string, Record<string, string>][] = [
    ['without a cookie', {}],
    ['with an invented cookie', { cookie: 'guatu.session_token=abcdefghijklmnop.c2lnbmF0dXJl' }],
    ['with an empty cookie', { cookie: 'guatu.session_token=' }],
  ];

  it('there are interfaces and pages to guard', () => {
    expect(OFFICE).toEqual(
      expect.arrayContaining(['/api/summary', '/api/issues/0', '/tiles/issues/0/0/0', '/api/admin/people']),
    );
    expect(PAGES).toEqual(
      expect.arrayContaining(['/command', '/inspect', '/inspect/round', '/account', '/admin/people/0']),
    );
  });

  describe.each(STRANGERS)('%s', (_, headers) => {
    it.each(OFFICE)('%s answers 401', async (path) => {
      const answer = await fetchAs(path, headers);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toMatchObject({ status: 401, detail: expect.stringContaining('/sign-in') });
    });

    it.each(PAGES)('%s leads to the sign-in, and from there back', async (path) => {
      const answer = await fetchAs(`${path}?state=open`, headers);
      expect(answer.status).toBe(307);
      const { pathname, searchParams } = new URL(answer.headers.get('location')!, inject('address'));
      expect(pathname).toBe('/sign-in');
      expect(searchParams.get('next')).toBe(`${path}?state=open`);
      expect(await answer.text()).not.toContain('LJ-2026');
    });
  });

  it('nor whoever holds the tag of an answer that he may not have', async () => {
    const tag = (await ask('/api/summary')).headers.get('etag')!;
    expect((await fetchAs('/api/summary', { 'if-none-match': tag })).status).toBe(401);
  });
});

describe('each role may do what the table says, and nothing else', () => {
  describe.each(ROLES)('%s', (role) => {
    it('at every interface', async () => {
      const headers = await signInAs(inject('address'), role);
      for (const path of OFFICE.filter((one) => !OWN.has(one))) {
        const { status, body } = await fetchAs(path, headers);
        await body?.cancel(); // one of them never ends
        const isAllowed = may(role, askedAt(path));
        expect({ path, isRefused: status === 403 }).toEqual({ path, isRefused: !isAllowed });
      }
    });

    it('on every page', async () => {
      const headers = await signInAs(inject('address'), role);
      for (const path of PAGES) {
        const { status } = await fetchAs(path, headers);
        const wanted = path.startsWith('/admin')
          ? 'administer'
          : path === '/register'
            ? 'register'
            : 'see_map';
        expect({ path, isRefused: status === 403 }).toEqual({ path, isRefused: !may(role, wanted) });
      }
    });
  });

  it('the ledger’s own address leads to its list, with the filter that it names', async () => {
    const headers = await signInAs(inject('address'), 'clerk');
    const answer = await fetchAs('/ledger?state=open&category=L01', headers);
    const { pathname, searchParams } = new URL(answer.headers.get('location')!, inject('address'));
    expect([answer.status, pathname]).toEqual([307, '/command']);
    expect(Object.fromEntries(searchParams)).toEqual({ state: 'open', category: 'L01', show: 'issues' });
  });

  it('the table leaves nobody out and gives nobody everything', () => {
    for (const role of ROLES) expect(may(role, 'see_map')).toBe(true);
    const permitted = (role: Role) =>
      (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(role, permission));
    expect(permitted('volunteer')).toEqual(['own_account', 'see_map']);
    expect(permitted('inspector')).not.toContain('administer');
  });
});

describe('a volunteer reads no words in which a name may stand', () => {
  it('neither in the entry nor on the inspector’s page; a grid worker does', async () => {
    const { rows } = (await (await ask('/api/issues?channel=hotline&limit=1')).json()) as IssueList;
    const path = `/api/issues/${rows[0]!.number}`;
    const entryFor = async (role: Role) => {
      const headers = await signInAs(inject('address'), role);
      const page = await (await ask(`/inspect/issue/${rows[0]!.number}`, { headers })).text();
      return { entry: (await (await ask(path, { headers })).json()) as IssueEntry, page };
    };
    const [worker, volunteer] = [await entryFor('grid_worker'), await entryFor('volunteer')];
    const words = [
      ...worker.entry.opinionList.map(({ text }) => text),
      ...worker.entry.events.flatMap(({ text }) => text ?? []),
    ];
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) {
      expect(JSON.stringify(volunteer.entry)).not.toContain(word);
      expect(volunteer.page).not.toContain(word);
    }
    expect(volunteer.entry.opinionList.length).toBe(worker.entry.opinionList.length);
  });

  it('neither in lists, in the search, on the map’s page nor on the inspector’s: kind and place stand there instead', async () => {
    const [staff, volunteer] = [
      await signInAs(inject('address'), 'grid_worker'),
      await signInAs(inject('address'), 'volunteer'),
    ];
    const told = async (path: string, headers: Record<string, string>) =>
      (await ask(path, { headers })).text();
    const { rows } = JSON.parse(await told('/api/issues?state=open&limit=50', staff)) as IssueList;
    const [{ number, title, lng, lat }] = rows.filter((row) => row.lng !== null) as [IssueRow];
    const paths = [
      '/api/issues?state=open&limit=50',
      `/api/search?q=${number}`,
      `/api/search?q=${encodeURIComponent(title.slice(0, 6))}`,
      `/api/nearby?at=${lng},${lat}`,
      `/command?state=open&issue=${number}`,
      `/inspect?at=${lng},${lat}`,
      `/inspect?show=unlocated`,
      `/inspect/issue/${number}`,
      `/inspect/round?stop=${number}`,
    ];
    for (const path of paths) {
      const [theirs, his] = [await told(path, staff), await told(path, volunteer)];
      const words = rows.flatMap((row) => [row.title, row.placeText]).filter((word) => theirs.includes(word));
      const own = JSON.parse(await told('/api/dictionary', volunteer)) as object;
      const inWords = words.filter((word) => !JSON.stringify(own).includes(word));
      if (path !== '/inspect?show=unlocated') expect({ path, n: inWords.length }).not.toEqual({ path, n: 0 });
      for (const word of inWords)
        expect({ path, word, found: his.includes(word) }).toEqual({ path, word, found: false });
    }
    const { rows: plain } = JSON.parse(await told('/api/issues?state=open&limit=50', volunteer)) as IssueList;
    expect(plain.map((row) => row.number)).toEqual(rows.map((row) => row.number));
    expect(plain.every((row) => row.title !== '')).toBe(true);
  });

  it('nor can he search for them', async () => {
    const volunteer = await signInAs(inject('address'), 'volunteer');
    for (const path of [
      '/api/issues',
      '/api/summary',
      '/api/heat',
      '/api/nearby',
      '/tiles/issues/14/13360/6552.mvt',
    ]) {
      const at = path === '/api/nearby' ? 'at=114,33.6&' : '';
      const answer = await ask(`${path}?${at}text=138`, { headers: volunteer });
      expect({ path, status: answer.status }).toEqual({ path, status: 403 });
      expect(await answer.json()).toMatchObject({ field: 'text', value: '138' });
    }
    const page = await (await ask('/command?text=138', { headers: volunteer })).text();
    const all = await (await ask('/command', { headers: volunteer })).text();
    const open = (html: string) => /data-figure="open"[^>]*>/.exec(html)?.[0];
    expect(open(page)).toBe(open(all));
  });

  it('nor is he told that what a colleague read on this device is still so', async () => {
    const { rows } = (await (await ask('/api/issues?limit=1')).json()) as IssueList;
    const path = `/api/issues/${rows[0]!.number}`;
    const tag = (await ask(path)).headers.get('etag')!;
    const headers = await signInAs(inject('address'), 'volunteer');
    expect((await ask(path, { headers: { ...headers, 'if-none-match': tag } })).status).toBe(200);
  });
});
