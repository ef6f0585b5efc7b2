import { appendEvents } from '@/db/commands/ledger/append-events';
import type { NewEvent } from '@/db/commands/ledger/ledger-write';
import { reserveIds, reserveNumbers } from '@/db/commands/ledger/reserve-ids';
import type { Database } from '@/db/connect';
import { insertRows } from '@/db/insert-rows';
import { opinion, opinionIssue } from '@/db/schema/opinion';
import { person, personAssignment } from '@/db/schema/person';
import { createTestDatabase, type TestDatabase } from './test-database';

/** The four people of the small office, by their ids. */
export const CLERK = 1;
export const HANDLER = 2;
export const COLLEAGUE = 3;
export const INSPECTOR = 4;
export const at = (hour: number) => new Date(Date.UTC(2026, 7, 3, hour));
const limit = { amount: 3, unit: 'working_day' } as const;
const dueAt = '2026-08-06T10:00:00.000Z';

/** One small office, without a demo: a clerk, two handlers of the property office, an inspector. */
export async function createSmallOffice(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const { sql, db } = database.owner;
  // what a submit without a photo is about stands in tests/db/photos.test.ts
  await sql`update category set needs_after_photo = false`;
  await sql`insert into office (id, name_zh, name_en) values (1, '示例街道', 'Example Street')`;
  await insertRows(
    db,
    person,
    (['clerk', 'handler', 'handler', 'inspector'] as const).map((role, i) => ({
      code: `p${i + 1}`,
      name: `示例${i + 1}`,
      role,
    })),
  );
  const units = new Map(
    (await sql`select code, id from unit`).map((row) => [row.code as string, row.id as number]),
  );
  const belongs = (personId: number, code: string) => ({
    personId,
    unitId: units.get(code)!,
    fromAt: at(-1000),
  });
  await insertRows(db, personAssignment, [
    belongs(CLERK, 'party_office'),
    belongs(HANDLER, 'property'),
    belongs(COLLEAGUE, 'property'),
    belongs(INSPECTOR, 'inspection'),
  ]);
  return database;
}

/** An event at that hour of the day, with words. */
export const event = (
  issueId: number,
  kind: NewEvent['kind'],
  hour: number,
  actorId: number,
  data = {},
): NewEvent => ({
  issueId,
  kind,
  at: at(hour),
  actorId,
  actorUnitId: null,
  data,
  text: `${kind} at ${hour}`,
});

/** Writes an issue from an opinion as far as `dispatched`, as the web would: with the app role. */
export async function openIssue(db: Database): Promise<number> {
  return db.transaction(async (transaction) => {
    const [id] = (await reserveIds(transaction, 'issue', 1)) as [number];
    const [opinionId] = (await reserveIds(transaction, 'opinion', 1)) as [number];
    const [number] = (await reserveNumbers(transaction, 'T', 'issue', 2026, 1)) as [string];
    const [voice] = (await reserveNumbers(transaction, 'T', 'opinion', 2026, 1)) as [string];
    await insertRows(transaction, opinion, [
      { id: opinionId, number: voice, channelId: 1, receivedAt: at(0), text: '下水道堵了' },
    ]);
    await appendEvents(transaction, {
      timeZone: 'Asia/Shanghai',
      issues: [
        {
          id,
          number,
          title: '下水道堵塞',
          description: '',
          source: 'opinion',
          placeText: '示例院',
          placePrecision: 'none',
          unlocatedReason: '未写地址',
          timePrecision: 'day',
        },
      ],
      events: [
        event(id, 'register', 1, CLERK, { category: 'L01', opinions: [voice] }),
        event(id, 'dispatch', 2, CLERK, { leadUnit: 'property', limit, dueAt }),
      ],
    });
    await insertRows(transaction, opinionIssue, [{ opinionId, issueId: id }]);
    return id;
  });
}

/** Appends events to issues that stand. */
export const append = (db: Database, ...events: NewEvent[]) =>
  db.transaction((transaction) =>
    appendEvents(transaction, { timeZone: 'Asia/Shanghai', issues: [], events }),
  );

/** The SQLSTATE with which the database refuses. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    return code ?? cause?.code ?? String(error);
  }
  return 'not refused';
}
