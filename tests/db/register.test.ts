import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeAction } from '@/db/commands/ledger/take-action';
import { registerFound, registerOpinion, settleAgain } from '@/db/commands/register/register';
import type { Writing } from '@/db/commands/register/writing';
import { compareFolds } from '@/db/queries/ledger/compare-folds';
import { compareWords } from '@/db/queries/ledger/compare-words';
import { verifyLedger } from '@/db/queries/ledger/verify-ledger';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { parseFoundIssue, parseNewOpinion, parseSettle } from '@/lib/contract/register';
import { at, CLERK, createSmallOffice } from '../support/small-office';
import type { TestDatabase } from '../support/test-database';

/** A square of some hundred metres, from its south-west corner. */
const square = (lng: number, lat: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [lng, lat],
      [lng + 0.01, lat],
      [lng + 0.01, lat + 0.01],
      [lng, lat + 0.01],
      [lng, lat],
    ],
  ],
});

describe('writing down what was heard or found', () => {
  let database: TestDatabase;
  let keys = 0;
  beforeAll(async () => {
    database = await createSmallOffice();
    const { sql } = database.owner;
    const area = JSON.stringify(square(114, 33.5));
    await sql`insert into street (code, name_zh, name_en, geometry) values ('S1', '示例街道', 'Example', ${area}::text::jsonb)`;
    await sql`insert into community (street_id, code, name_zh, name_en, geometry)
      select id, 'C1', '甲社区', 'First', ${area}::text::jsonb from street`;
    await sql`insert into community (street_id, code, name_zh, name_en)
      select id, 'C2', '乙社区', 'Second' from street`;
    await sql`insert into grid (community_id, code, name_zh, name_en, geometry)
      select id, 'G1', '一网格', 'Grid 1', ${area}::text::jsonb from community where code = 'C1'`;
    await sql`insert into building (grid_id, community_id, code, name_zh, name_en, kind, lng, lat, cell)
      select g.id, g.community_id, 'B1', '甲院', 'Court 1', 'walled_compound', 114.002, 33.502, 1 from grid g`;
  });
  afterAll(() => database.drop());

  const writing = (more: Partial<Writing> = {}): Writing => ({
    actor: { role: 'clerk', units: ['party_office'], personId: CLERK },
    key: `key-${++keys}`,
    now: at(10),
    calendar: officeCalendar('Asia/Shanghai'),
    numberPrefix: 'T',
    ...more,
  });
  const heard = (more: object = {}) =>
    parseNewOpinion({
      channel: 'wechat',
      text: '下水道堵了三天',
      place: { text: '甲院3号楼西侧', in: { kind: 'building', code: 'B1' } },
      settle: { as: 'issue', title: '下水道堵塞', category: 'L01' },
      ...more,
    });
  const tell = (more: object = {}, besides: Partial<Writing> = {}) =>
    registerOpinion(database.app.db, writing(besides), heard(more));
  const balance = async () =>
    Object.fromEntries(
      (await database.app.sql`select disposition, count(*)::int as n from opinion_balance group by 1`).map(
        ({ disposition, n }) => [disposition, n],
      ),
    );
  const issueOf = async (number: string) =>
    (await database.app.sql`select * from issue where number = ${number}`)[0]!;

  it('an opinion becomes an entry of its own, in the nest of the compound that was named, with the grades of its category', async () => {
    const { opinion, issue } = await tell({ reporter: { name: '示例', phone: '0' } });
    expect(opinion).toMatch(/^T-2026-Y\d{5}$/);
    const row = await issueOf(issue!);
    expect(row).toMatchObject({
      state: 'registered',
      source: 'opinion',
      title: '下水道堵塞',
      place_text: '甲院3号楼西侧',
      place_precision: 'building',
      lng: 114.002,
      impact_grade: 1,
      hazard_grade: 0,
      version: 1,
    });
    const [first] = await database.app.sql`select data from ledger_event where issue_id = ${row.id}`;
    expect(first!.data).toMatchObject({ number: issue, category: 'L01', opinions: [opinion] });
    const [who] = await database.app.sql`select name, phone, door from opinion_reporter`;
    expect(who).toEqual({ name: '示例', phone: '0', door: null });
  });

  it('every fate is counted once, and the balance holds', async () => {
    const before = await balance();
    const { issue } = await tell();
    await tell({ settle: { as: 'link', number: issue } });
    await tell({ settle: { as: 'answer', text: '已当面说明' } });
    await tell({ settle: { as: 'wait' } });
    const after = await balance();
    expect(after).toEqual({
      linked: (before.linked ?? 0) + 2,
      answered: (before.answered ?? 0) + 1,
      waiting: (before.waiting ?? 0) + 1,
    });
    const voices = await database.app.sql`
      select e.kind, e.data from ledger_event e join issue i on i.id = e.issue_id
      where i.number = ${issue} order by e.sequence`;
    expect(voices.map(({ kind }) => kind)).toEqual(['register', 'comment']);
    expect(voices[1]!.data.opinions).toHaveLength(1);
  });

  it('what waits is settled later; what named two problems becomes two; what was answered stays answered', async () => {
    const { opinion: number } = await tell({ settle: { as: 'wait' } });
    const settle = (body: object) =>
      settleAgain(database.app.db, writing(), { number: number!, settle: parseSettle(body) });
    const first = await settle({ as: 'issue', title: '井盖松动', category: 'L01' });
    const second = await settle({ as: 'issue', title: '路灯不亮', category: 'L15' });
    expect(first.issue).not.toBe(second.issue);
    expect(await issueOf(second.issue!)).toMatchObject({ place_text: '甲院3号楼西侧', state: 'registered' });
    await expect(settle({ as: 'answer', text: '好' })).rejects.toMatchObject({ code: 'conflict' });

    const answered = await tell({ settle: { as: 'answer', text: '已说明' } });
    await expect(
      settleAgain(database.app.db, writing(), {
        number: answered.opinion!,
        settle: parseSettle({ as: 'issue', title: '又', category: 'L01' }),
      }),
    ).rejects.toMatchObject({ code: 'conflict', field: 'number' });
  });

  it('a problem that was found on site names who found it, and lies where he stood', async () => {
    const found = (place: object) =>
      registerFound(
        database.app.db,
        writing(),
        parseFoundIssue({ title: '消防通道被占', category: 'L05', sourceNote: '早间巡查', place }),
      );
    const { opinion, issue } = await found({ text: '甲院东门', at: [114.003, 33.503] });
    expect(opinion).toBeNull();
    const row = await issueOf(issue!);
    expect(row).toMatchObject({
      source: 'proactive',
      source_note: '早间巡查',
      place_precision: 'point',
      lng: 114.003,
    });
    const [nest] = await database.app.sql`select code from grid where id = ${row.grid_id as number}`;
    expect(nest!.code).toBe('G1');
    const inWords = await issueOf((await found({ text: '说不清' })).issue!);
    expect(inWords).toMatchObject({ lng: null, place_precision: 'none', unlocated_reason: 'no_address' });
    // a community that was named, and a point beyond its border: the point stays, and no grid of another community is made up
    const beyond = await issueOf(
      (await found({ text: '交界处', in: { kind: 'community', code: 'C2' }, at: [114.003, 33.503] })).issue!,
    );
    expect(beyond).toMatchObject({ lng: 114.003, grid_id: null, place_precision: 'point' });
    await expect(found({ text: '远处', at: [120, 30] })).rejects.toMatchObject({
      code: 'invalid_request',
      field: 'place.at',
    });
  });

  it('corrected to other words its point stays; corrected to another place it goes there', async () => {
    const place = { text: '甲院东门', at: [114.003, 33.503] };
    const { issue } = await registerFound(
      database.app.db,
      writing(),
      parseFoundIssue({ title: '井盖松动', category: 'L01', sourceNote: '巡查', place }),
    );
    const correct = async (version: number, said: object) => {
      const { actor, now, calendar, key } = writing();
      const action = parseLedgerAction({ kind: 'correct', version, text: '写错', place: said });
      await takeAction(database.app.db, { number: issue!, action, actor, now, calendar, key });
      return issueOf(issue!);
    };
    expect(await correct(1, { text: '甲院西门' })).toMatchObject({ place_text: '甲院西门', lng: 114.003 });
    expect(await correct(2, { text: '甲院北门', in: { kind: 'grid', code: 'G1' } })).toMatchObject({
      lng: 114.003,
      place_precision: 'point',
    });
    expect(await correct(3, { text: '甲院', in: { kind: 'building', code: 'B1' } })).toMatchObject({
      lng: 114.002,
      place_precision: 'building',
    });
    await expect(correct(4, { text: '甲院', in: { kind: 'building', code: 'B1' } })).rejects.toMatchObject({
      field: 'title',
    });
  });

  it('names that are not there, closed entries and the future are refused by field, and nothing is left behind', async () => {
    const count = async () =>
      (await database.app.sql`select (select count(*) from opinion) + (select count(*) from issue) as n`)[0]!
        .n;
    const before = await count();
    const { issue } = await tell();
    for (const [more, code, field] of [
      [{ channel: 'pigeon' }, 'invalid_request', 'channel'],
      [{ receivedAt: '2027-01-01T00:00:00Z' }, 'invalid_request', 'receivedAt'],
      [{ receivedAt: '0000-01-01T00:00:00Z' }, 'invalid_request', 'receivedAt'],
      [{ place: { text: '?', in: { kind: 'building', code: 'B9' } } }, 'invalid_request', 'place.in.code'],
      [{ settle: { as: 'issue', title: '?', category: 'L99' } }, 'invalid_request', 'category'],
      [{ settle: { as: 'link', number: 'T-2026-99999' } }, 'invalid_request', 'number'],
    ] as const)
      await expect(tell(more)).rejects.toMatchObject({ code, field });
    expect(Number(await count())).toBe(Number(before) + 2);
    expect(issue).not.toBeNull();
  });

  it('sent twice with one key it is written once', async () => {
    const both = await Promise.all([1, 2].map(() => tell({}, { key: 'one-click-1' })));
    expect(both[0]).toEqual(both[1]);
  });

  it('an opinion alone is a new data version, also when it is answered later', async () => {
    const version = async () =>
      Number((await database.app.sql`select data_version from ledger_head`)[0]!.data_version);
    const first = await version();
    const { opinion } = await tell({ settle: { as: 'wait' } });
    const second = await version();
    expect(second).toBeGreaterThan(first);
    await settleAgain(database.app.db, writing(), {
      number: opinion!,
      settle: parseSettle({ as: 'answer', text: '已说明' }),
    });
    expect(await version()).toBeGreaterThan(second);
  });

  it('after all of it the ledger proves itself', async () => {
    expect(await verifyLedger(database.owner.db)).toMatchObject({ sound: true });
    const differences: unknown[] = [];
    for await (const one of compareFolds(database.owner.db, 'Asia/Shanghai')) differences.push(one);
    for await (const one of compareWords(database.owner.db)) differences.push(one);
    expect(differences).toEqual([]);
  });
});
