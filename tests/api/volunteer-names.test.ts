import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '@/lib/authority/roles';
import type { IssueEntry, IssueList, IssueRow } from '@/lib/contract/issue';
import { INTERFACES, pagesOf } from '@/tests/support/every-address';
import { type OwnServer, startOwnServer } from '@/tests/support/own-server';

describe('a volunteer', () => {
  let own: OwnServer;
  beforeAll(async () => {
    own = await startOwnServer('nameless');
  });
  afterAll(() => own.stop());

  it('reads by role and unit who acted, and no name or title of anybody of the office in whatever he is answered', async () => {
    const [administrator, staff, volunteer] = [
      own.cookieOf('administrator'),
      own.cookieOf('clerk'),
      own.cookieOf('volunteer'),
    ];
    const told = async (path: string, headers: Record<string, string>) =>
      (await fetch(own.address + path, { headers })).text();
    const names = new Set<string>();
    for (const role of ROLES)
      for (const [, name] of (await told(`/admin/people?role=${role}`, administrator)).matchAll(
        /href="\/admin\/people\/[^"?]+"[^>]*>([^<]+)</g,
      ))
        names.add(name!);
    const account = await told('/account', volunteer);
    for (const his of [...names].filter((name) => account.includes(name))) names.delete(his);
    expect(names.size).toBeGreaterThan(50);
    const listed = async (query: string) =>
      (JSON.parse(await told(`/api/issues?${query}`, staff)) as IssueList).rows;
    const entryFor = async (number: string, headers: Record<string, string>) =>
      JSON.parse(await told(`/api/issues/${number}`, headers)) as IssueEntry;
    const [closed, open] = [await listed('state=written_off&limit=3'), await listed('state=open&limit=400')];
    const numbers = [...closed, ...open.slice(0, 3)].map(({ number }) => number);
    // and one into which another was merged: who did it stands there too
    for (const { number } of open.filter(({ opinions }) => opinions > 1)) {
      if ((await entryFor(number, staff)).mergedFrom.length === 0) continue;
      numbers.push(number);
      break;
    }
    expect(numbers.length).toBe(7);
    const [{ lng, lat }] = open.filter((row) => row.lng !== null) as [IssueRow];
    const paths = [
      ...INTERFACES.filter((path) => path !== '/api/changes'),
      ...pagesOf('(work)'),
      ...pagesOf('(account)'),
      '/api/issues?limit=200',
      `/api/nearby?at=${lng},${lat}`,
      '/api/search?q=%E7%A4%BA%E4%BE%8B',
      ...numbers.flatMap((number) => [
        `/api/issues/${number}`,
        `/command?issue=${number}`,
        `/inspect/issue/${number}`,
      ]),
    ];
    for (const path of paths) {
      const his = await told(path, volunteer);
      const found = [...names].filter((name) => his.includes(name));
      expect({ path, found }).toEqual({ path, found: [] });
    }
    for (const number of numbers) {
      const [theirs, his] = [await entryFor(number, staff), await entryFor(number, volunteer)];
      const [written, read] = [theirs, his].map(({ events, mergedFrom }) => [...events, ...mergedFrom]);
      expect(written!.some(({ actor }) => names.has(actor ?? ''))).toBe(true);
      expect(read!.map(({ unit, actorRole }) => [unit, actorRole])).toEqual(
        written!.map(({ unit, actorRole }) => [unit, actorRole]),
      );
      expect(read!.every(({ actor, actorTitle }) => actor === null && actorTitle === null)).toBe(true);
    }
    expect(await told(`/inspect/issue/${closed[0]!.number}`, volunteer)).toContain('督查员');
  });
});
