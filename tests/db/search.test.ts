import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveStore } from '@/db/live/live-store';
import { findText } from '@/db/queries/issue/find-text';
import { findByNumber } from '@/db/queries/search/find-by-number';
import { findByWords } from '@/db/queries/search/find-by-words';
import { findIssues } from '@/db/queries/search/find-issues';
import { findPlaces } from '@/db/queries/search/find-places';
import { heldPlaces } from '@/db/queries/search/held-places';
import { type HeldPlace, listSearchable } from '@/db/queries/search/list-searchable';
import { openAreas } from '@/db/queries/search/open-areas';
import { ISSUES_COUNTED } from '@/lib/contract/search';
import { isOpen, OPEN_STATES } from '@/lib/ledger/states';
import { PlaceIndex } from '@/lib/search/place-index';
import { readingsOf } from '@/lib/search/readings';
import { keep } from '@/tests/support/keep';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

const ALL = 10_000;
const noneOpen = () => 0;

let database: TestDatabase;
let store: LiveStore;
let places: HeldPlace[];
let index: PlaceIndex<HeldPlace>;
let texts: string[];

beforeAll(async () => {
  database = await createDemoDatabase();
  store = new LiveStore(database.appUrl);
  places = await listSearchable(database.app.db);
  index = new PlaceIndex(places);
  const rows = await database.app.sql`
    select title as text from issue union all select description from issue union all select place_text from issue`;
  texts = rows.map(({ text }) => text as string).filter((text) => text.length > 6);
});

afterAll(async () => {
  await store?.close();
  await database?.drop();
});

const codesFor = (text: string) => index.find(text, noneOpen, ALL).map(({ place: { code } }) => code);

/** A name as it is typed: each Chinese character by one of its readings, or by the first letter of it. */
const typed = (name: string, ways: readonly number[], asInitial: boolean) =>
  [...name]
    .map((char, i) => {
      const readings = readingsOf(char);
      const reading = readings[ways[i % ways.length]! % readings.length] ?? char;
      return asInitial && readings.length > 0 ? reading[0] : reading;
    })
    .join('');

describe('every place of the demo', () => {
  it('is there: streets, communities, grids, roads, crossings, key places, buildings, merchants', async () => {
    const [counts] = await database.app.sql`
      select (select count(*) from street) + (select count(*) from community) + (select count(*) from grid)
        + (select count(*) from road) + (select count(*) from crossing) + (select count(*) from key_place)
        + (select count(*) from building) + (select count(*) from merchant) as n`;
    expect(places).toHaveLength(Number(counts!.n));
    expect(new Set(places.map(({ kind }) => kind)).size).toBe(8);
  });

  it('is found by its name before all that are only called like it', () => {
    for (const { nameZh, code } of places) {
      const found = index.find(nameZh, noneOpen, ALL).filter(({ match }) => match === 'exact');
      expect({ nameZh, found: found.map(({ place }) => place.code) }).toEqual({
        nameZh,
        found: expect.arrayContaining([code]),
      });
    }
  });

  it('is found by its English name and by its code', () => {
    for (const { nameEn, code } of places) {
      if (nameEn !== '') expect(codesFor(nameEn)).toContain(code);
      expect(codesFor(code)).toContain(code);
    }
  });

  it('is found by its pinyin and by its initials, whichever reading is meant', () =>
    fc.assert(
      fc.property(
        fc.nat().map((n) => places[n % places.length]!),
        fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
        ({ nameZh, code }, ways) => {
          expect(codesFor(typed(nameZh, ways, true))).toContain(code);
          const pinyin = typed(nameZh, ways, false);
          if (pinyin.length <= 30) expect(codesFor(pinyin)).toContain(code);
        },
      ),
      { numRuns: 300 },
    ));

  it('says what it lies in, where it is, and how many issues are open there', async () => {
    const openOf = openAreas(await store.read(keep));
    const open = database.app.sql([...OPEN_STATES]);
    const counted = await database.app.sql`
      select 'crossing' as kind, c.code, count(*)::int as n from issue i join crossing c on c.id = i.crossing_id
        where i.state in ${open} group by c.code
      union all select 'road', r.code, count(*)::int from issue i join road r on r.id = i.road_id
        where i.state in ${open} group by r.code
      union all select 'grid', g.code, count(*)::int from issue i join grid g on g.id = i.grid_id
        where i.state in ${open} group by g.code
      union all select 'merchant', m.code, count(*)::int from issue i join merchant m on m.id = i.merchant_id
        where i.state in ${open} group by m.code
      union all select 'street', (select code from street), count(*)::int from issue
        where state in ${open}`;
    expect(new Set(counted.map(({ kind }) => kind)).size).toBe(5);
    for (const { kind, code, n } of counted) {
      const found = await findPlaces(database.app.db, index, code, openOf);
      expect(found.find((place) => place.kind === kind)).toMatchObject({ code, open: n, match: 'exact' });
    }
    const [crossing] = await findPlaces(database.app.db, index, '受降路与五一路交叉口', openOf);
    expect(crossing).toMatchObject({ kind: 'crossing', nameZh: '五一路受降路口' });
    expect(crossing!.community).toMatch(/^\d+$/);
    expect(crossing!.bounds![0]).toBe(crossing!.bounds![2]);
    const [street] = await findPlaces(database.app.db, index, 'ljjd', openOf);
    expect(street).toMatchObject({ kind: 'street', match: 'initials' });
    expect(street!.bounds![0]).toBeLessThan(street!.bounds![2]);
  });
});

describe('words of the text', () => {
  const cut = (least: number, most: number) =>
    fc
      .tuple(fc.nat(), fc.nat(), fc.integer({ min: least, max: most }))
      .map(([which, from, length]) => {
        const text = texts[which % texts.length]!;
        return text.slice(from % (text.length - 1), (from % (text.length - 1)) + length);
      })
      .filter((word) => word.length >= least && !/\s/.test(word));

  /** The same question without any index; merged issues are among the answers, because past days count them. */
  const plainly = async (words: string[]) => {
    const rows = await database.app.db.execute<{ id: number }>(sql`
      select id from issue where ${sql.join(
        words.map((word) => {
          const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
          return sql`(title ilike ${like} or description ilike ${like} or place_text ilike ${like}
            or number ilike ${like.slice(1)} or number ilike ${like.slice(0, -1)})`;
        }),
        sql` and `,
      )}`);
    return rows.map(({ id }) => id).sort((a, b) => a - b);
  };
  const sorted = (ids: number[]) => [...ids].sort((a, b) => a - b);

  it('of one, two or more characters find what plain LIKE finds', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(cut(1, 1), cut(2, 2), cut(3, 6)), async (word) => {
        expect(sorted(await findText(database.app.db, word))).toEqual(await plainly([word]));
      }),
      { numRuns: 80 },
    ));

  it('several of them find what has all of them', () =>
    fc.assert(
      fc.asyncProperty(fc.array(cut(1, 3), { minLength: 2, maxLength: 3 }), async (words) => {
        expect(sorted(await findText(database.app.db, words.join(' ')))).toEqual(await plainly(words));
      }),
      { numRuns: 40 },
    ));

  it.each(['%', '_%', "'; drop", '\\', "a'b", '| & !', ':*', '@20670', '𠮷野', 'İı', '﷽'])(
    '“%s” is only text',
    async (word) =>
      expect(sorted(await findText(database.app.db, word))).toEqual(await plainly(word.split(' '))),
  );

  it('suggest the open before the closed, the newest first, and say how many there are', async () => {
    for (const word of ['路灯', '停车', '下水道', '门口 电动车']) {
      const { issues, byWords } = await findIssues(database.app.db, word, new Date(), { seesWords: true });
      const ids = await findText(database.app.db, word);
      const [counted] = await database.app.sql`
        select count(*)::int as n from issue where id = any(${ids}) and state <> 'merged'`;
      expect(byWords).toEqual({ count: counted!.n, isMore: false });
      const open = issues.map(({ state }) => isOpen(state));
      expect([...open].sort((a, b) => Number(b) - Number(a))).toEqual(open);
      for (const { found } of issues) {
        for (const [from, until] of found.marks) {
          expect(word.split(' ')).toContain(found.text.slice(from, until));
        }
        expect(found.marks.length).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    ['last year, by and by', '2025-01-01', '5 hours'],
    ['in these weeks, all at once', '2026-07-27', '12 minutes'],
    ['through the years', '2022-03-05', '1 day'],
  ])(
    'of a word of more issues than are counted, %s, the newest open ones come first',
    async (_, from, each) => {
      const { owner, app } = database;
      const count = ISSUES_COUNTED + 500;
      await owner.sql.begin(async (transaction) => {
        await transaction`alter table issue disable trigger user`;
        await transaction`
        insert into issue (number, title, category_id, source, source_note, place_text, place_precision,
          unlocated_reason, state, base_light, opened_at, closed_at, last_event_at)
        select 'ZZ-2026-' || n, '鸵鸟出没', (select min(id) from category), 'proactive', 'test', '某处', 'none', 'blank',
          case when n % 4 = 0 then 'registered' else 'written_off' end, case when n % 4 = 0 then 'grey' else 'none' end,
          ${from}::timestamptz + n * ${each}::interval, case when n % 4 = 0 then null else now() end,
          now()
        from generate_series(1, ${count}) n order by n * 7919 % ${count}`;
        await transaction`alter table issue enable trigger user`;
      });
      const found = await findByWords(app.db, '鸵鸟', 6);
      const best = await app.sql`
      select id from issue where title = '鸵鸟出没' order by state = 'written_off', opened_at desc limit 6`;
      await owner.sql.begin(async (transaction) => {
        await transaction`alter table issue disable trigger user`;
        await transaction`delete from issue where title = '鸵鸟出没'`;
        await transaction`alter table issue enable trigger user`;
      });
      expect(found).toEqual({ ids: best.map(({ id }) => id as number), count: ISSUES_COUNTED, isMore: true });
    },
  );

  it('of one character only are not suggested', async () =>
    expect(await findByWords(database.app.db, '灯', 6)).toBeNull());
});

describe('a ledger number', () => {
  const numbersFor = async (text: string) => {
    const ids = await findByNumber(database.app.db, text, 6);
    const rows = await database.app.sql`select id, number from issue where id = any(${ids})`;
    return ids.map((id) => rows.find((row) => row.id === id)!.number as string);
  };

  it('is found whole, in capitals or not, with its hyphens or without, and from the year on', async () => {
    for (const typedNumber of [
      'LJ-2026-00017',
      'lj-2026-00017',
      'ＬＪ－2026－00017',
      'lj202600017',
      '2026-00017',
    ]) {
      expect([typedNumber, ...(await numbersFor(typedNumber))].slice(0, 2)).toEqual([
        typedNumber,
        'LJ-2026-00017',
      ]);
    }
  });

  it('is found by its beginning while it is typed', async () => {
    expect(await numbersFor('lj-2026-0001')).toEqual([0, 1, 2, 3, 4, 5].map((n) => `LJ-2026-0001${n}`));
    expect(await numbersFor('2026-0001')).toEqual(await numbersFor('lj-2026-0001'));
  });

  it('is found by its running number, the very one before those that only end with it', async () => {
    for (const end of ['17', '017', '00017']) expect((await numbersFor(end))[0]).toBe('LJ-2026-00017');
    const all = await numbersFor('17');
    expect(all.length).toBeGreaterThan(1);
    for (const number of all) expect(number).toMatch(/17$/);
  });

  it('of an issue that was merged is found too, in no list', async () => {
    const [merged] = await database.app.sql`select id, number from issue where state = 'merged' limit 1`;
    expect(await numbersFor(merged!.number)).toEqual([merged!.number]);
  });

  it.each(['', 'lj', '路灯', '%', '_', '-', '99999999999', '17 路灯'])('“%s” is none', async (text) =>
    expect(await numbersFor(text)).toEqual([]),
  );
});

describe('what is held of the places', () => {
  const best = async (text: string) =>
    (await heldPlaces(database.app)).index.find(text, noneOpen, 3).map(({ place: { nameZh } }) => nameZh);

  it('is read once, and again after any change to a place', async () => {
    const before = await heldPlaces(database.app);
    expect(await heldPlaces(database.app)).toBe(before);
    const [one] = places.filter(({ kind }) => kind === 'building');
    await database.owner.sql`update building set name_zh = '望星楼院' where id = ${one!.id}`;
    expect(await best('wxly')).toEqual(['望星楼院']);
    await database.owner.sql`update building set name_zh = ${one!.nameZh} where id = ${one!.id}`;
    expect(await best('望星楼院')).toEqual([]);
  });

  it('is not disturbed by what happens to issues', async () => {
    const before = await heldPlaces(database.app);
    await database.owner.sql`update ledger_head set data_version = data_version + 1`;
    expect(await heldPlaces(database.app)).toBe(before);
  });

  it('cannot be made to look old or new by the web', async () => {
    await expect(database.app.sql`update place_head set version = 0`).rejects.toThrow(/permission denied/);
  });
});
