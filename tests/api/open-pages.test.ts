import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Connection, connect } from '@/db/connect';
import type { OpenPlace } from '@/lib/contract/open-map';
import { withDatabase } from '@/tests/support/copy-database';
import { readSecretWords, readTexts } from '@/tests/support/secret-words';

/** Attack: read the source of the public's pages, words, data for scripts and all. */

const ask = (path: string, init?: RequestInit) => fetch(`${inject('address')}${path}`, init);

let owner: Connection;
let places: OpenPlace[];
beforeAll(async () => {
  owner = connect(withDatabase(inject('testServer').ownerUrl, 'served'), { max: 1 });
  places = ((await (await ask('/api/open/places')).json()) as { places: OpenPlace[] }).places;
});
afterAll(() => owner.close());

/** What the office has in words and nobody may read, without what is a part of something public. */
async function readSecrets(): Promise<string[]> {
  const open = await readTexts(
    owner,
    `
    select name_zh from open.place union select name_en from open.place union select name_zh from road
    union select name_en from road union select name_zh from category union select public_zh from category
    union select name_zh from unit union select name_en from unit union select name_zh from office`,
  );
  const hidden = await readTexts(
    owner,
    'select name_zh from building where name_zh not in (select name_zh from open.place)',
  );
  const longEnough = [...(await readSecretWords(owner)), ...hidden].filter((word) => word.trim().length >= 3);
  return longEnough.filter((word) => !open.some((known) => known.includes(word)));
}

/** The first page, how it works, finding, every community and every tenth of the other places, in both languages. */
const pagesToRead = () =>
  ['zh-CN', 'en'].flatMap((lang) => [
    `/?lang=${lang}`,
    `/about?lang=${lang}`,
    `/find?q=lj&lang=${lang}`,
    ...places
      .filter(({ kind }, position) => kind === 'street' || kind === 'community' || position % 10 === 0)
      .map(({ id }) => `/place/${id}?lang=${lang}`),
  ]);

describe('the source of the public’s pages', () => {
  it('holds no ledger number, no words of anybody, no name, phone, door, merchant, grid or compound that is not shown', async () => {
    const secrets = await readSecrets();
    expect(secrets.length).toBeGreaterThan(2000);
    for (const path of pagesToRead()) {
      const page = await ask(path);
      expect(page.status, path).toBe(200);
      const source = await page.text();
      expect(
        secrets.filter((secret) => source.includes(secret)),
        path,
      ).toEqual([]);
    }
  });

  it('names what was given as a position and is none, and what to write instead', async () => {
    const source = await (await ask('/find?at=%E8%80%81%E8%A1%97')).text();
    expect(source).toContain('看不懂“老街”是哪里');
    expect(source).toContain('/find?at=114.01,33.58');
  });

  it('names the place in its title, and what is no place', async () => {
    const titleOf = async (path: string) =>
      /<title>([^<]*)</.exec(await (await ask(path)).text())?.[1]?.replaceAll('&#x27;', "'");
    const building = places.find(({ kind }) => kind === 'building')!;
    expect(await titleOf(`/place/${building.id}`)).toBe(`${building.nameZh} · 民情一张图`);
    expect(await titleOf(`/place/${building.id}?lang=en`)).toContain(building.nameEn);
    expect(await titleOf('/place/0123456789abcdef')).toBe('没有这个地方 · 民情一张图');
  });

  it('says how far off a position may be, when that is farther than to the next compound', async () => {
    const [lng, lat] = places.find(({ kind, at }) => kind === 'building' && at)!.at!;
    const sourceOf = async (within: string) => (await ask(`/find?at=${lng},${lat}&within=${within}`)).text();
    expect(await sourceOf('5000')).toContain('位置可能差 5,000 米');
    expect(await sourceOf('20')).not.toContain('位置可能差');
    expect(await sourceOf('near')).not.toContain('位置可能差');
  });

  it('comes without a cookie, a date of change or an age, and no cache keeps it unasked', async () => {
    for (const path of ['/', `/place/${places[0]!.id}`]) {
      const { headers } = await ask(path);
      for (const name of ['set-cookie', 'last-modified', 'age']) expect(headers.has(name), name).toBe(false);
      expect(headers.get('cache-control')).toMatch(/no-cache|no-store/);
    }
  });

  it('is the same for every place that is not shown, be it too small or unheard of', async () => {
    const [small] = await owner.sql<[{ id: string }]>`
      select open.public_id((select secret from open_secret), 'building', id::text) as id
      from building where households < 20 limit 1`;
    const sources = await Promise.all(
      [small.id, '0123456789abcdef'].map(async (id) => {
        const page = await ask(`/place/${id}`);
        expect(page.status).toBe(404);
        const headers = [...page.headers].filter(([name]) => name !== 'date');
        return JSON.stringify([headers, (await page.text()).replaceAll(id, '…')]);
      }),
    );
    expect(sources[0]).toBe(sources[1]);
    const head = await ask('/place/0123456789abcdef', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([404, '']);
  });
});
