import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvents } from '@/db/commands/ledger/append-events';
import { reserveIds } from '@/db/commands/ledger/reserve-ids';
import { insertRows } from '@/db/insert-rows';
import { verifyLedger } from '@/db/queries/ledger/verify-ledger';
import { issue } from '@/db/schema/issue';
import { opinion, opinionIssue } from '@/db/schema/opinion';
import { at, CLERK, createSmallOffice, event, openIssue, refusal } from '@/tests/support/small-office';
import type { TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createSmallOffice();
});
afterAll(() => database.drop());

describe('what must hold at commit', () => {
  it('refuses a row that says other than its events', async () => {
    const id = await openIssue(database.app.db);
    const { sql } = database.app;
    expect(
      await refusal(sql`update issue set state = 'registered', base_light = 'grey' where id = ${id}`),
    ).toBe('GU004');
    expect(await refusal(sql`update issue set version = version + 1 where id = ${id}`)).toBe('GU004');
  });

  it('refuses an issue that claims an opinion and has none', async () => {
    const { db } = database.app;
    const attempt = db.transaction(async (transaction) => {
      const [id] = (await reserveIds(transaction, 'issue', 1)) as [number];
      await appendEvents(transaction, {
        timeZone: 'Asia/Shanghai',
        issues: [
          {
            id,
            number: 'T-2026-99999',
            title: '无来源',
            source: 'opinion',
            placeText: '示例院',
            placePrecision: 'none',
            unlocatedReason: '未写地址',
          },
        ],
        events: [event(id, 'register', 1, CLERK, { category: 'L01' })],
      });
    });
    expect(await refusal(attempt)).toBe('GU005');
    expect(await db.select().from(issue).where(eq(issue.number, 'T-2026-99999'))).toEqual([]);
  });

  it('refuses an issue of which no event tells, even if the note that it was entered is taken away', async () => {
    const { sql } = database.owner;
    const attempt = sql.begin(async (transaction) => {
      await transaction`
        insert into issue (number, title, category_id, source, place_text, place_precision, unlocated_reason, state,
          opened_at, base_light, source_note, last_event_at)
        select 'T-2026-99998', '无事件', id, 'proactive', '示例院', 'none', '未写地址', 'registered', now(), 'grey', '巡查', now()
        from category limit 1`;
      await transaction`delete from issue_entry`;
    });
    expect(await refusal(attempt)).toBe('GU004');
    expect(await sql`select from issue where number = 'T-2026-99998'`).toHaveLength(0);
  });

  it('finds the one among many that were entered together', async () => {
    const { db } = database.app;
    const attempt = db.transaction(async (transaction) => {
      const ids = await reserveIds(transaction, 'issue', 50);
      const opinionIds = await reserveIds(transaction, 'opinion', 49);
      await appendEvents(transaction, {
        timeZone: 'Asia/Shanghai',
        issues: ids.map((id) => ({
          id,
          number: `T-2026-${id}`,
          title: '一起来的',
          source: 'opinion',
          placeText: '示例院',
          placePrecision: 'none',
          unlocatedReason: '未写地址',
        })),
        events: ids.map((id) => event(id, 'register', 1, CLERK, { category: 'L01' })),
      });
      const voices = opinionIds.map((id) => ({
        id,
        number: `T-2026-Y${id}`,
        channelId: 1,
        receivedAt: at(0),
        text: '下水道堵了',
      }));
      await insertRows(transaction, opinion, voices);
      const links = opinionIds.map((opinionId, i) => ({ opinionId, issueId: ids[i < 30 ? i : i + 1]! }));
      await insertRows(transaction, opinionIssue, links);
    });
    expect(await refusal(attempt)).toBe('GU005');
  });

  it('leaves no note of what was entered', async () => {
    expect(await database.owner.sql`select from issue_entry`).toHaveLength(0);
  });

  it('left a chain without a gap behind all these attempts', async () => {
    expect((await verifyLedger(database.app.db)).sound).toBe(true);
  });
});
