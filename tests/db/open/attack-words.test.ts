import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOpenPlaces } from '@/db/open/find-open';
import { OpenStore } from '@/db/open/open-store';
import { initialsOf, readingsOf } from '@/lib/search/readings';
import { everyAnswer } from '@/tests/support/open-answers';
import { readSecretWords, readTexts } from '@/tests/support/secret-words';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

/** Attack: read every word and every number that the public is told, and look for what somebody said or where he lives. */

let demo: TestDatabase;
let store: OpenStore;
let told: ReturnType<typeof everyAnswer>;
beforeAll(async () => {
  demo = await createDemoDatabase();
  store = new OpenStore(demo.openUrl);
  told = everyAnswer(await store.current());
});
afterAll(async () => {
  await store.close();
  await demo.drop();
});

/** A name in pinyin and by its initials, as somebody may write it. */
function pinyinOf(name: string): string[] {
  const readings = [...name].map((char) => readingsOf(char)[0] ?? char);
  return [readings.join(''), readings.map((reading) => initialsOf(reading)[0] ?? reading).join('')];
}

/** Every text and every key of an answer. */
function textsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (Array.isArray(value)) for (const one of value) textsOf(one, found);
  else if (value && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) textsOf(one, found.add(key));
  }
  return found;
}

/** What the public may be told: names of what is public, words of categories, ids and days. */
async function publicWords(): Promise<Set<string>> {
  const [places, others] = [
    await readTexts(
      demo.owner,
      'select name_zh, name_en from open.place union select name_zh, name_en from road',
    ),
    await readTexts(
      demo.owner,
      `
      select name_zh, coalesce(name_en, name_zh) from category where publishing_level <> 'none'
      union select public_zh, public_en from category union select name_zh, name_en from unit
      union select name_zh, name_en from office`,
    ),
  ];
  return new Set([...places, ...others]);
}

const ID_OR_DAY = /^([0-9a-f]{16}|\d{4}-\d{2}(-\d{2})?)$/;
/** The words that the contract itself is made of. */
const WORDS_OF_THE_CONTRACT = new Set(
  `office nameZh nameEn timeZone isDemo mapReviewNumber leastHouseholds today bounds street communities thisMonth lastMonth isWhole
  solvedLately id kind parentId at counts open overdue solved month opened solvedInTime medianDays placeId category summaryZh
  summaryEn stage openedOn dueOn closedOn unit overview places pages place path within closed ground version type features
  properties code community geometry coordinates buildings roads roadClass widthMetres FeatureCollection Feature Polygon
  MultiPolygon LineString Point building road waiting working checking paused declined river green block house market_hall
  road_area compound main side back_lane alley Asia/Shanghai`.split(/\s+/),
);

describe('all that the public is told', () => {
  it('consists of the names of public places, roads, categories and units, of ids and days: there is no other word', async () => {
    const allowed = await publicWords();
    const others = [...textsOf(told)].filter(
      (text) =>
        !allowed.has(text) && !WORDS_OF_THE_CONTRACT.has(text) && !ID_OR_DAY.test(text) && text !== '',
    );
    expect(others).toEqual([]);
    expect(textsOf(told).size).toBeGreaterThan(500);
  });

  it('holds nothing that somebody wrote, no name, phone, door, number, grid or merchant', async () => {
    const codes = await readTexts(
      demo.owner,
      `select code from person union select code from merchant union select code from grid
      union select code from building union select code from road union select code from community`,
    );
    const secrets = [...(await readSecretWords(demo.owner)), ...codes];
    const texts = textsOf(told);
    const known = secrets.filter((secret) => secret.length > 1);
    expect(known.length).toBeGreaterThan(2000);
    const allowed = await publicWords();
    const found = known.filter((secret) => !allowed.has(secret) && texts.has(secret));
    expect(found).toEqual([]);
  });

  it('names no compound with too few households, and finds none by its name', async () => {
    const small = await demo.owner.sql<{ zh: string; en: string }[]>`
      select name_zh as zh, name_en as en from building
      where households < 20 and name_zh not in (select name_zh from open.place)`;
    expect(small.length).toBeGreaterThan(10);
    const snapshot = await store.current();
    for (const { zh, en } of small) {
      expect(textsOf(told).has(zh), zh).toBe(false);
      for (const text of [zh, en, ...pinyinOf(zh)]) {
        expect(
          findOpenPlaces(snapshot, text).map(({ nameZh }) => nameZh),
          text,
        ).not.toContain(zh);
      }
    }
  });

  it('places every mark where a public place is, and no issue where it was reported', async () => {
    const marks = told.places.flatMap(({ kind, at }) => (kind === 'building' && at ? [at.join()] : []));
    const points = await readTexts(
      demo.owner,
      `
      select b.lng || ',' || b.lat from building b where b.name_zh in (select name_zh from open.place where kind = 'building')`,
    );
    expect(points).toEqual(expect.arrayContaining(marks));
    const pairs = new Set(JSON.stringify(told).match(/-?\d+\.\d+,-?\d+\.\d+/g));
    const reported = await demo.owner.sql<{ lng: number; lat: number }[]>`
      select i.lng, i.lat from issue i where i.lng is not null
      and not exists (select from building b where b.lng = i.lng and b.lat = i.lat)`;
    expect(reported.length).toBeGreaterThan(50);
    const betrayed = reported.filter(({ lng, lat }) => pairs.has(`${lng},${lat}`));
    expect(betrayed).toEqual([]);
  });

  it('tells days, and of a state only how far it is', async () => {
    const texts = [...textsOf(told)];
    expect(texts.filter((text) => /\d:\d\d|T\d\d/.test(text))).toEqual([]);
    const states = [
      'registered',
      'returned',
      'dispatched',
      'in_progress',
      'rework',
      'submitted',
      'verified',
      'on_hold',
    ];
    expect(texts.filter((text) => states.includes(text))).toEqual([]);
    const waiting = told.pages.flatMap((page) => page!.open).filter(({ stage }) => stage === 'waiting');
    const [returned] = await readTexts(
      demo.owner,
      "select count(*)::int from issue where state = 'returned'",
    );
    expect(Number(returned)).toBeGreaterThan(0);
    for (const { unit, dueOn } of waiting) expect([unit, dueOn]).toEqual([null, null]);
  });

  it('counts nothing that no list shows: the month, the figures and the lists are the same issues', () => {
    const issues = told.pages.flatMap((page) => [...page!.open, ...page!.closed]);
    expect(new Set(issues.map(({ id }) => id)).size).toBe(issues.length);
    const { street, thisMonth } = told.overview!;
    const isOpen = (stage: string) => stage !== 'solved' && stage !== 'declined';
    expect(issues.filter(({ stage }) => isOpen(stage))).toHaveLength(street.counts.open);
    expect(issues.filter(({ stage }) => stage === 'solved')).toHaveLength(street.counts.solved);
    const sinceFirst = issues.filter(({ openedOn }) => openedOn >= `${thisMonth.month}-01`);
    expect(sinceFirst).toHaveLength(thisMonth.opened);
  });
});
