import { asc, count, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRows } from '@/db/insert-rows';
import { channel } from '@/db/schema/channel';
import { ledgerEventText } from '@/db/schema/ledger-event';
import { opinion } from '@/db/schema/opinion';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
let channelId: number;
beforeAll(async () => {
  database = await createTestDatabase();
  const [otherSystem] = await database.owner.db
    .select()
    .from(channel)
    .where(eq(channel.code, 'other_system'));
  channelId = otherSystem!.id;
});
afterAll(() => database.drop());

let last = 0;
const voice = (text: string, more: Partial<typeof opinion.$inferInsert> = {}) => ({
  number: `O${++last}`,
  channelId,
  receivedAt: new Date('2026-03-01T08:30:00Z'),
  text,
  ...more,
});

const countOpinions = async () => (await database.app.db.select({ n: count() }).from(opinion))[0]!.n;

describe('rows that are inserted', () => {
  it('hold the very texts that were given, whatever they are', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc
            .string({ unit: fc.constantFrom(...'a路\t\n\r\\N."\'{}, 😀\u2028;\b'), minLength: 1 })
            .map((text) => `x${text}`),
          { minLength: 1, maxLength: 20 },
        ),
        fc.boolean(), // few, or many
        async (some, many) => {
          const texts = many ? Array.from({ length: 600 }, (_, at) => some[at % some.length]!) : some;
          const rows = texts.map((text, at) => voice(text, { placeText: at % 2 ? text : null }));
          await insertRows(database.app.db, opinion, rows);
          const stored = await database.app.db.select().from(opinion).orderBy(asc(opinion.id));
          expect(stored.slice(-rows.length)).toMatchObject(rows);
        },
      ),
      { numRuns: 50 },
    ));

  it('take the defaults of columns that no row names, and what is null is null', async () => {
    const row = voice('default', { placeText: null });
    await insertRows(database.app.db, opinion, [row]);
    const [stored] = await database.app.db.select().from(opinion).where(eq(opinion.number, row.number));
    expect(stored).toMatchObject({ timePrecision: 'day', placeText: null, answer: null });
  });

  it('can be made while they are asked for, each with a rest', async () => {
    const before = await countOpinions();
    function* many() {
      for (let at = 0; at < 5000; at++)
        yield { answer: '', number: `M${at}`, text: '一件'.repeat(at % 50) + at };
    }
    const receivedAt = new Date('2026-03-02T00:00:00Z');
    await insertRows(database.app.db, opinion, many(), ({ text }) => ({
      channelId,
      receivedAt,
      answeredAt: receivedAt,
      placeText: text,
    }));
    expect(await countOpinions()).toBe(before + 5000);
    const [one] = await database.app.db.select().from(opinion).where(eq(opinion.number, 'M4321'));
    expect(one).toMatchObject({
      answer: '',
      text: '一件'.repeat(21) + 4321,
      placeText: '一件'.repeat(21) + 4321,
      receivedAt,
    });
  });

  it('may be none', async () => {
    await insertRows(database.app.db, opinion, []);
  });
});

describe('rows of which one is refused', () => {
  let twice: ReturnType<typeof voice>;
  beforeAll(async () => {
    twice = voice('there already');
    await insertRows(database.app.db, opinion, [twice]);
  });
  const thousands = () => Array.from({ length: 30_000 }, () => voice('one of many'.repeat(10)));

  it.each([
    ['the only one', () => [twice]],
    ['the last of a few', () => [voice('a'), voice('b'), twice]],
    ['the first of very many, the rest of which is still on its way', () => [twice, ...thousands()]],
    ['the last of very many', () => [...thousands(), twice]],
  ])('say so in PostgreSQL’s words, and none of them is in: %s', async (_which, rows) => {
    const before = await countOpinions();
    await expect(insertRows(database.app.db, opinion, rows())).rejects.toMatchObject({
      code: '23505',
      constraint_name: 'opinion_number_unique',
    });
    expect(await countOpinions()).toBe(before);
  });

  it('are none when one cannot be made, and that is said', async () => {
    const before = await countOpinions();
    function* failing() {
      yield voice('the first');
      throw new RangeError('There is no second');
    }
    await expect(insertRows(database.app.db, opinion, failing())).rejects.toThrow(RangeError);
    expect(await countOpinions()).toBe(before);
  });

  it('end the transaction that they are part of, and the connection goes on', async () => {
    const before = await countOpinions();
    const one = voice('before it');
    await expect(
      database.app.db.transaction(async (transaction) => {
        await insertRows(transaction, opinion, [one]);
        await insertRows(transaction, opinion, [twice]);
      }),
    ).rejects.toMatchObject({ code: '23505' });
    await database.app.db.transaction(async (transaction) => {
      await insertRows(transaction, opinion, [voice('after it')]);
      await insertRows(transaction, opinion, [voice('and again')]);
    });
    expect(await countOpinions()).toBe(before + 2);
  });

  it('are refused when they refer to nothing', async () => {
    const salt = new Uint8Array(16);
    await expect(
      insertRows(database.app.db, ledgerEventText, [{ eventId: 1, salt, text: 'of no event' }]),
    ).rejects.toMatchObject({ code: '23503' });
  });
});
