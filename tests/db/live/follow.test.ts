import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { appendEvents } from '@/db/commands/ledger/append-events';
import { connect } from '@/db/connect';
import { LiveStore } from '@/db/live/live-store';
import type { Snapshot } from '@/db/live/snapshot';
import { stateOf } from '@/db/live/standing';
import { nowOf, readOffice } from '@/db/queries/office/read-office';
import { issue } from '@/db/schema/issue';
import { ledgerHead } from '@/db/schema/ledger-event';
import { person } from '@/db/schema/person';
import { ISSUE_STATES } from '@/lib/ledger/states';
import { asSuperuser } from '@/tests/support/copy-database';
import { keep } from '@/tests/support/keep';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

/** How old an answer may be, at the most. */
const PROMISE = { timeout: 1500, interval: 20 };

let database: TestDatabase;
let store: LiveStore;
let name: string;

beforeAll(async () => {
  database = await createDemoDatabase();
  name = new URL(database.appUrl).pathname.slice(1);
  store = new LiveStore(database.appUrl);
  await store.read(keep);
});

afterAll(async () => {
  await store?.close();
  await database?.drop();
});

/** Puts a running issue on hold, the way the office does it: one transaction of the app role. */
async function putOneOnHold(): Promise<void> {
  const { db } = database.app;
  const office = (await readOffice(db))!;
  const [running] = await db.select().from(issue).where(eq(issue.state, 'in_progress')).limit(1);
  const [clerk] = await db.select().from(person).where(eq(person.role, 'clerk')).limit(1);
  await db.transaction((transaction) =>
    appendEvents(transaction, {
      timeZone: office.timeZone,
      issues: [],
      events: [
        {
          issueId: running!.id,
          kind: 'hold',
          at: nowOf(office),
          actorId: clerk!.id,
          actorUnitId: running!.leadUnitId,
          data: { reviewDate: '2026-09-01' },
          text: '等待材料',
        },
      ],
    }),
  );
}

async function heldOnHold(): Promise<number> {
  const { columns } = (await store.read(keep)).loaded;
  return columns.standing.filter((code) => ISSUE_STATES[stateOf(code)] === 'on_hold').length;
}

const versionHeld = async () => (await store.read(keep)).loaded.dataVersion;
const versionStored = async () => (await database.owner.db.select().from(ledgerHead))[0]!.dataVersion;

/** Process ids of the connections that listen: only a superuser sees what others' are called. */
async function listeners(): Promise<number[]> {
  await store.read(keep);
  const { sql, close } = connect(inject('testServer').superuserUrl, { max: 1 });
  try {
    const rows = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = ${name} and application_name = 'guatu live listener'`;
    return rows.map(({ pid }) => pid);
  } finally {
    await close();
  }
}

/** Takes the notification out of the trigger that extends the chain, for as long as `work` takes. */
async function withoutNotifications(work: () => Promise<void>): Promise<void> {
  const { sql } = database.owner;
  const [{ definition }] = await sql<[{ definition: string }]>`
    select pg_get_functiondef('ledger_extend_chain'::regproc) as definition`;
  const silent = definition.replace(/perform pg_notify\([^;]*;/, '');
  expect(silent).not.toBe(definition);
  await sql.unsafe(silent);
  try {
    await work();
  } finally {
    await sql.unsafe(definition);
  }
}

describe('what is held in memory follows the database', () => {
  it('shows a committed change within a second, of one piece for everybody who asks', async () => {
    const before = await heldOnHold();
    await putOneOnHold();
    await expect.poll(heldOnHold, PROMISE).toBe(before + 1);
    const all = await Promise.all(Array.from({ length: 50 }, () => store.read(keep)));
    expect(new Set(all).size).toBe(1);
    expect(all[0]!.loaded.dataVersion).toBe(await versionStored());
  });

  it('shows whoever has just written what he wrote, however soon he asks', async () => {
    const before = await versionHeld();
    const asked: Promise<Snapshot>[] = [];
    await withoutNotifications(async () => {
      await putOneOnHold();
      store.readAhead();
      for (let i = 0; i < 200; i++) {
        asked.push(store.read(keep));
        await setImmediate();
      }
    });
    const versions = (await Promise.all(asked)).map(({ loaded }) => loaded.dataVersion);
    expect(Math.min(...versions)).toBeGreaterThan(before);
  });

  it('does not show what was rolled back', async () => {
    const before = await heldOnHold();
    const stopped = database.app.db.transaction(async (transaction) => {
      await transaction.update(issue).set({ title: '改到一半' });
      throw new Error('stopped half-way');
    });
    await expect(stopped).rejects.toThrow('stopped half-way');
    expect(await heldOnHold()).toBe(before);
    expect(await versionHeld()).toBe(await versionStored());
  });

  it('notices a change that nobody announced', async () => {
    const before = await versionHeld();
    await database.owner.sql`update ledger_head set data_version = data_version + 1`;
    await expect.poll(versionHeld, PROMISE).toBe(before + 1);
  });

  it('shows a ledger’s write of which no notification came, on every process', async () => {
    const other = new LiveStore(database.appUrl);
    try {
      const before = await heldOnHold();
      await other.read(keep);
      await withoutNotifications(async () => {
        await putOneOnHold();
        await expect.poll(heldOnHold, PROMISE).toBe(before + 1);
        const versionOfOther = async () => (await other.read(keep)).loaded.dataVersion;
        await expect.poll(versionOfOther, PROMISE).toBe(await versionStored());
      });
    } finally {
      await other.close();
    }
  });

  it('shows a change made while its listening connection was cut, and listens again', async () => {
    await expect.poll(listeners, PROMISE).toHaveLength(1);
    const cut = await listeners();
    await asSuperuser(inject('testServer'), `select pg_terminate_backend(${cut[0]})`);
    const before = await heldOnHold();
    await putOneOnHold();
    await expect.poll(heldOnHold, PROMISE).toBe(before + 1);
    await expect.poll(listeners, PROMISE).toEqual([expect.not.toSatisfy((pid) => pid === cut[0])]);
  });

  it('fails rather than answers with the old, while the database is away, and then answers with the new', async () => {
    const server = inject('testServer');
    const before = await versionHeld();
    await asSuperuser(server, `alter database ${name} with allow_connections false`);
    await asSuperuser(
      server,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name like 'guatu live%'`,
    );
    await expect
      .poll(
        () =>
          store.read(keep).then(
            () => 'answered',
            () => 'failed',
          ),
        PROMISE,
      )
      .toBe('failed');
    await database.owner.sql`update ledger_head set data_version = data_version + 1`;
    await expect(store.read(keep)).rejects.toThrow();
    await asSuperuser(server, `alter database ${name} with allow_connections true`);
    await expect.poll(() => versionHeld().catch(() => 'away'), { timeout: 5000 }).toBe(before + 1);
    await putOneOnHold();
    await expect.poll(versionHeld, PROMISE).toBe(before + 2);
  });
});

it('whoever waits for the past leaves the process to others meanwhile', async () => {
  const fresh = new LiveStore(database.appUrl);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  try {
    expect((await fresh.readWithPast(keep)).past).not.toBeNull();
    await sleep(20); // what kept the timer from running is known when it runs
    expect(delay.max / 1e6).toBeLessThan(500);
  } finally {
    delay.disable();
    await fresh.close();
  }
});

it('a past whose reading was broken off is read anew', async () => {
  const fresh = new LiveStore(database.appUrl);
  try {
    await database.owner.sql.begin(async (holding) => {
      await holding`lock table issue_period`;
      await fresh.read(() => {});
      const waiting = () =>
        holding<
          { pid: number }[]
        >`select pid from pg_locks where not granted and relation = 'issue_period'::regclass`;
      await expect.poll(async () => (await waiting()).length, PROMISE).toBeGreaterThan(0);
      const [reader] = await waiting();
      await asSuperuser(inject('testServer'), `select pg_terminate_backend(${reader!.pid})`);
    });
    expect(await fresh.readWithPast(({ past }) => past?.start.length)).toBeGreaterThan(400);
  } finally {
    await fresh.close();
  }
});
