import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLedger } from '@/db/queries/ledger/verify-ledger';
import { loadDemo } from '@/db/seed/load-demo';
import { DEMO } from '@/tests/support/demo-database';
import { createDemoDatabase, createTestDatabase, type TestDatabase } from '@/tests/support/test-database';

let demo: TestDatabase;
beforeAll(async () => {
  demo = await createDemoDatabase();
});
afterAll(() => demo.drop());

/** One row with one number in each column. */
async function count(database: TestDatabase, query: string): Promise<Record<string, number>> {
  const [row] = await database.owner.sql.unsafe(query);
  return Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, Number(value)]));
}

/** A digest of every row that the demo wrote, whatever order the tables keep them in. */
async function fingerprint(database: TestDatabase): Promise<Record<string, string>> {
  const { sql } = database.owner;
  const tables = await sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    // when it was loaded, how often the data changed, and the secret of the public ids are the only differences
    const row = {
      office: `to_jsonb(t) - 'loaded_at'`,
      ledger_head: `to_jsonb(t) - 'data_version' - 'ledger_writes'`,
      place_head: `to_jsonb(t) - 'version'`,
      open_secret: `to_jsonb(t) - 'secret'`,
    }[name as string];
    const [digest] = await sql.unsafe(
      `select coalesce(md5(string_agg(r, '|' order by r)), '') as print from (select (${row ?? 'to_jsonb(t)'})::text as r from ${name} t) x`,
    );
    prints[name] = digest!.print;
  }
  return prints;
}

describe('the demo in the database', () => {
  it('has the numbers of the article', async () => {
    expect(
      await count(
        demo,
        `select (select count(*) from community) communities, (select count(*) from building) buildings,
          (select count(*) from grid) grids, (select count(*) from merchant) merchants,
          (select count(*) from listening_meeting) meetings, (select count(*) from issue where state = 'merged') merged,
          (select count(*) from issue where state <> 'merged') issues`,
      ),
    ).toEqual({
      communities: 4,
      buildings: 178,
      grids: 45,
      merchants: 1238,
      meetings: 27,
      merged: 11,
      issues: 411,
    });
    const { households, opinions, questionnaires } = await count(
      demo,
      `select (select sum(households) from building) households, (select count(*) from opinion) opinions,
        (select sum(issued) from questionnaire_batch) questionnaires`,
    );
    expect(households).toBeGreaterThanOrEqual(8700);
    expect(households).toBeLessThan(8800);
    expect(opinions).toBeGreaterThanOrEqual(480);
    expect(opinions).toBeLessThan(490);
    expect(questionnaires).toBeGreaterThanOrEqual(5000);
    expect(questionnaires).toBeLessThan(5100);
  });

  it('hears through every channel of the article', async () => {
    const silent = await demo.owner.sql`
      select code from channel c where code <> 'other_system' and not exists (select from opinion where channel_id = c.id)`;
    expect(silent.map(({ code }) => code)).toEqual([]);
  });

  it('balances: linked, answered and waiting add up to all opinions', async () => {
    const { opinions, linked, answered, waiting } = await count(
      demo,
      `select count(*) opinions, count(*) filter (where disposition = 'linked') linked,
        count(*) filter (where disposition = 'answered') answered,
        count(*) filter (where disposition = 'waiting') waiting from opinion_balance`,
    );
    expect(linked! + answered! + waiting!).toBe(opinions);
    expect([answered, waiting]).toEqual([24, 12]);
  });

  it('counts what a meeting raised by the opinions that came from it', async () => {
    const wrong = await demo.owner.sql`
      select m.id from listening_meeting m
      where items_raised <> (select count(*) from opinion where listening_meeting_id = m.id)`;
    expect(wrong).toHaveLength(0);
  });

  it('links opinions and issues many to many', async () => {
    const { shared, several } = await count(
      demo,
      `select (select count(*) from (select opinion_id from opinion_issue group by 1 having count(*) > 1) a) shared,
        (select count(*) from (select issue_id from opinion_issue group by 1 having count(*) > 1) b) several`,
    );
    expect(shared).toBeGreaterThanOrEqual(16);
    expect(several).toBeGreaterThan(40);
  });

  it('has walked every turn of the road', async () => {
    const kinds = await demo.owner.sql`select distinct kind from ledger_event`;
    const walked = kinds.map(({ kind }) => kind);
    for (const kind of [
      'register',
      'dispatch',
      'return',
      'start',
      'progress',
      'request_extension',
      'grant_extension',
      'hold',
      'resume',
      'escalate',
      'escalation_reply',
      'take_back',
      'submit',
      'verify_pass',
      'verify_fail',
      'write_off',
      'reopen',
      'not_accept',
      'merge',
      'promise',
      'promise_check',
      'reply',
      'satisfaction',
      'comment',
    ]) {
      expect(walked, kind).toContain(kind);
    }
    const states = await demo.owner.sql`select distinct state from issue`;
    expect(states).toHaveLength(12);
  });

  it('is one unbroken chain', async () => {
    const { events } = await count(demo, 'select count(*) events from ledger_event');
    expect(await verifyLedger(demo.app.db)).toMatchObject({ sound: true, events });
  });

  it('tells the story of the lamps: two hours longer, checked on the third night, kept', async () => {
    const [lamps] = await demo.owner.sql`
      select p.measure_unit, p.measure_value, p.outcome, p.check_on - p.effective_from as days, c.code
      from promise p join issue i on i.id = p.issue_id join category c on c.id = i.category_id where p.measure_unit = 'hour'`;
    expect(lamps).toMatchObject({ measure_value: 2, outcome: 'kept', days: 3, code: 'L08' });
    const { broken, kept } = await count(
      demo,
      `select count(*) filter (where outcome = 'broken') broken, count(*) filter (where outcome = 'kept') kept from promise`,
    );
    expect(broken).toBeGreaterThan(0);
    expect(kept).toBeGreaterThan(1);
  });

  it('tells the story of the sellers: every night from eight to six, reported upward with an addressee', async () => {
    const [sellers] = await demo.owner.sql`
      select i.state, i.level, i.escalated_to, i.recurs_from, i.recurs_until, i.recurs_on_days, x.name_zh
      from issue i join crossing x on x.id = i.crossing_id where i.title like '%从晚上到早上菜贩占道经营'`;
    expect(sellers).toMatchObject({
      state: 'escalated',
      level: 'district',
      escalated_to: '区城市管理局',
      recurs_from: '20:00:00',
      recurs_until: '06:00:00',
      recurs_on_days: 127,
      name_zh: '五一路受降路口',
    });
  });

  it('keeps names and marks where the lists do not look', async () => {
    const { reporters, marks } = await count(
      demo,
      `select (select count(*) from opinion_reporter) reporters,
        (select count(*) from issue_internal where repeat_offender) marks`,
    );
    expect(reporters).toBeGreaterThan(100);
    expect(marks).toBeGreaterThan(0);
    const leaked = await demo.owner.sql`
      select number from issue where title || description || place_text ~ '(居民示例|示例门牌|钉子户|难缠户)'
      union all select number from opinion where text ~ '(居民示例|示例门牌|钉子户|难缠户)'`;
    expect(leaked).toHaveLength(0);
  });

  it('goes on numbering after the highest number that it gave', async () => {
    const behind = await demo.owner.sql`
      select series from ledger_number where last <> (
        select count(*) from issue where series = 'issue:2026' and number like '%-2026-%') + (
        select count(*) from opinion where series = 'opinion:2026' and number like '%-2026-%')`;
    expect(behind).toHaveLength(0);
  });
});

describe('loading the demo', () => {
  it('gives the same rows for the same seed and day, also when it replaces another demo', async () => {
    const other = await createTestDatabase();
    try {
      await loadDemo(other.ownerUrl, { seed: 5, asOf: '2026-02-19' });
      await loadDemo(other.ownerUrl, { ...DEMO, replace: true });
      expect(await fingerprint(other)).toEqual(await fingerprint(demo));
    } finally {
      await other.drop();
    }
  });

  it('refuses a database that holds a demo, unless it is to be replaced', async () => {
    await expect(loadDemo(demo.ownerUrl, DEMO)).rejects.toThrow('holds the demo already');
  });

  it("never replaces an office's own data", async () => {
    const office = await createTestDatabase();
    try {
      await office.owner
        .sql`insert into office (id, name_zh, name_en) values (1, '示例街道', 'Example Street')`;
      await expect(loadDemo(office.ownerUrl, { ...DEMO, replace: true })).rejects.toThrow(
        "an office's own data",
      );
      const [row] = await office.owner.sql`select name_zh from office`;
      expect(row).toEqual({ name_zh: '示例街道' });
    } finally {
      await office.drop();
    }
  });

  it('leaves nothing behind when it fails', async () => {
    const other = await createTestDatabase();
    try {
      await expect(loadDemo(other.ownerUrl, { seed: 1, asOf: '2026-02-30' })).rejects.toThrow(
        'Not a calendar day',
      );
      const [row] = await other.owner
        .sql`select (select count(*)::integer from building) as buildings, (select count(*)::integer from office) as offices`;
      expect(row).toEqual({ buildings: 0, offices: 0 });
    } finally {
      await other.drop();
    }
  });

  it('lets the ledger be emptied only while it is the demo', async () => {
    const other = await createTestDatabase();
    try {
      await loadDemo(other.ownerUrl, DEMO);
      await other.owner.sql`update office set is_demo = false, demo_clock = null`;
      await expect(other.owner.sql`truncate ledger_event, ledger_event_text`).rejects.toMatchObject({
        code: 'GU001',
      });
    } finally {
      await other.drop();
    }
  });
});
