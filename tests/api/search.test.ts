import { describe, expect, it } from 'vitest';
import { MOST_ISSUES, MOST_PLACES, type SearchAnswer } from '@/lib/contract/search';
import { ask as askOffice } from '@/tests/support/ask';

const ask = (query: string, init?: RequestInit) => askOffice(`/api/search?${query}`, init);

async function search(q: string): Promise<SearchAnswer> {
  const answer = await ask(`q=${encodeURIComponent(q)}`);
  expect({ q, status: answer.status }).toEqual({ q, status: 200 });
  return (await answer.json()) as SearchAnswer;
}

describe('what cannot be searched for is refused, naming the field and the value', () => {
  it.each([
    ['a very long text', '长'.repeat(101), '长'.repeat(80)],
    ['an end of text in its midst', 'a\0b', 'a␀b'],
  ])('%s', async (_, q, value) => {
    const answer = await ask(`q=${encodeURIComponent(q)}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 400, field: 'q', value });
  });

  it.each(['', 'q=', 'q=%20%E3%80%80', 'query=lj'])('nothing typed finds nothing: “%s”', async (query) => {
    const answer = await ask(query);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ q: '', places: [], issues: [], byWords: null });
  });

  it.each(["'; drop table issue; --", '<script>', '%', '\\', "' | '", ':*', '&', '@20670', '😀', '\ufffd'])(
    '“%s” is only text',
    async (q) => expect(await search(q)).toMatchObject({ places: [], issues: [] }),
  );
});

describe('what is typed is found', () => {
  it('lj finds what is called 老街, with what lies there and where it is', async () => {
    const { places } = await search('lj');
    const [first] = places;
    expect(first).toMatchObject({ kind: 'street', match: 'initials', markZh: [0, 2], community: null });
    expect(first!.nameZh.startsWith('老街')).toBe(true);
    expect(first!.open).toBeGreaterThan(0);
    expect(first!.bounds).toHaveLength(4);
    expect(places.length).toBeLessThanOrEqual(MOST_PLACES);
  });

  it.each(['五一路受降路口', '受降路与五一路', '五一路、受降路交叉口', 'sxlwyl', 'wuyilushouxianglu'])(
    'a crossing by its two roads: %s',
    async (q) => {
      const { places } = await search(q);
      expect(places[0]).toMatchObject({ kind: 'crossing', nameZh: '五一路受降路口' });
      const { nameZh, community, grid, bounds } = places[0]!;
      expect([nameZh, typeof community, typeof grid, bounds?.length]).toEqual([
        nameZh,
        'string',
        'string',
        4,
      ]);
    },
  );

  it('a word of the text finds issues, open ones first, with the word marked', async () => {
    const { issues, byWords } = await search('路灯');
    const listed = await askOffice(`/api/issues?text=${encodeURIComponent('路灯')}&limit=1`);
    const { total } = (await listed.json()) as { total: number };
    expect(byWords).toEqual({ count: total, isMore: false });
    expect(issues).toHaveLength(Math.min(MOST_ISSUES, total));
    for (const { found } of issues) {
      expect(found.marks.map(([from, until]) => found.text.slice(from, until))).toContain('路灯');
    }
  });

  it('a number finds its issue', async () => {
    for (const q of ['LJ-2026-00017', 'lj202600017', '2026-00017', '00017']) {
      const { issues } = await search(q);
      expect([q, issues[0]?.number]).toEqual([q, 'LJ-2026-00017']);
    }
  });

  it('and held already it is not sent again', async () => {
    const first = await ask('q=lj');
    const tag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await ask('q=lj', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });
});
