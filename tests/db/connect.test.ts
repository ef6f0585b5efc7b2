import { once } from 'node:events';
import { type AddressInfo, connect as connectSocket, createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '@/db/connect';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';

/** PostgreSQL says so when somebody is let in, and after each answer. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5]);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

type Fate = 'is cut' | 'hears nothing';

/** Leads to the database. Whoever comes first is let in, and then meets this fate as soon as he asks something. */
async function openTrap(fate: Fate): Promise<{ server: Server; url: string }> {
  const url = new URL(database.appUrl);
  const target = { host: url.hostname, port: Number(url.port) };
  let isFirst = true;
  const server = createServer((client) => {
    const toDatabase = connectSocket(target);
    const isTrapped = isFirst;
    isFirst = false;
    let isIn = false;
    toDatabase.on('data', (chunk) => {
      isIn ||= chunk.includes(READY);
      client.write(chunk);
    });
    client.on('data', (chunk) => {
      if (!(isTrapped && isIn)) toDatabase.write(chunk);
      else if (fate === 'is cut') client.resetAndDestroy();
    });
    client.on('close', () => toDatabase.destroy());
    for (const socket of [client, toDatabase]) socket.on('error', () => {});
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return { server, url: url.href };
}

describe('a connection that is lost as soon as it is there', () => {
  let nobodyCaught: unknown[] = [];
  const keep = (reason: unknown) => nobodyCaught.push(reason);
  beforeEach(() => {
    nobodyCaught = [];
    process.on('unhandledRejection', keep);
  });
  afterEach(() => {
    process.off('unhandledRejection', keep);
  });

  const seeWhatNobodyCaught = async (server: Server) => {
    server.close();
    await new Promise(setImmediate);
    return nobodyCaught;
  };

  it('is told to whoever asked and to nobody else, and the next question is answered', async () => {
    const { server, url } = await openTrap('is cut');
    const { sql } = connect(url, { max: 1 });
    await expect(sql`select 1 as one`).rejects.toThrow('ECONNRESET');
    expect(await sql`select 2 as two`).toEqual([{ two: 2 }]);
    await sql.end();
    expect(await seeWhatNobodyCaught(server)).toEqual([]);
  });

  it('can be given up while it waits, and only whoever asked is told', async () => {
    const { server, url } = await openTrap('hears nothing');
    const { sql } = connect(url, { max: 1 });
    const asked = expect(sql`select 1 as one`).rejects.toThrow('CONNECTION_DESTROYED');
    await once(server, 'connection');
    await Promise.all([asked, sql.end({ timeout: 0.5 })]);
    expect(await seeWhatNobodyCaught(server)).toEqual([]);
  });
});

describe('lists', () => {
  it('of numbers and of texts go to PostgreSQL as they are, and come back as JSON', async () => {
    const numbers = [3, -1, 2_147_483_647];
    const texts = ['五一路', 'a "quoted" one', 'back\\slash', 'comma, brace }', '', 'NULL'];
    const [row] = await database.app.sql`
      select to_json(${numbers}::int[]) as numbers, to_json(${texts}::text[]) as texts`;
    expect(row).toEqual({ numbers, texts });
  });

  it('may be empty', async () => {
    const [row] = await database.app.sql`
      select to_json(${[]}::int[]) as numbers, to_json(${[]}::text[]) as texts`;
    expect(row).toEqual({ numbers: [], texts: [] });
  });

  it('are refused when they come back as anything else', async () => {
    await expect(database.app.sql`select ${[1]}::int[] as numbers`).rejects.toThrow('to_json');
    await expect(database.app.sql`select ${['a']}::text[] as texts`).rejects.toThrow('to_json');
    expect(await database.app.sql`select 1 as one`).toEqual([{ one: 1 }]);
  });
});
