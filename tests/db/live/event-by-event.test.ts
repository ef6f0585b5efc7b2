import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseRows } from '@/db/live/choose-rows';
import { compileFilter } from '@/db/live/compile-filter';
import type { IssueColumns } from '@/db/live/issue-columns';
import { LiveStore } from '@/db/live/live-store';
import { momentAsOf, momentOf } from '@/db/live/office-clock';
import type { Snapshot } from '@/db/live/snapshot';
import { NO_ISSUE } from '@/db/live/spare-rows';
import { summarise } from '@/db/live/summarise';
import { writeDaysTile } from '@/db/live/write-days-tile';
import { writeIssueTile } from '@/db/live/write-issue-tile';
import { issue } from '@/db/schema/issue';
import { ledgerHead } from '@/db/schema/ledger-event';
import { dayNumberOf } from '@/lib/calendar/local-day';
import { parseFilter } from '@/lib/contract/filter';
import { compareInKeyOrder } from '@/lib/geo/cell';
import { tileAt } from '@/lib/geo/tile';
import { writeAnything } from '@/tests/support/any-write';
import { keep } from '@/tests/support/keep';
import { readTile } from '@/tests/support/read-tile';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
let store: LiveStore;

beforeAll(async () => {
  database = await createDemoDatabase();
  store = new LiveStore(database.appUrl);
  await store.readWithPast(() => {});
});

afterAll(async () => {
  await store?.close();
  await database?.drop();
});

/** Reads what a store holds of the last committed write, which it may learn of a moment later. */
async function readUpToDate<T>(one: LiveStore, work: (snapshot: Snapshot) => T): Promise<T> {
  const [head] = await database.owner.db.select().from(ledgerHead);
  await expect
    .poll(() => one.read(({ loaded }) => loaded.dataVersion), { timeout: 1500, interval: 10 })
    .toBe(head!.dataVersion);
  return one.readWithPast(work);
}

/** The answers of a store that has just read everything. */
async function answersAnew(): Promise<unknown[]> {
  const fresh = new LiveStore(database.appUrl);
  try {
    return await fresh.readWithPast(answers);
  } finally {
    await fresh.close();
  }
}

const QUESTIONS = [
  '',
  'state=open',
  'unit=none',
  'category=L04,L01',
  'light=red,amber&channel=hotline',
  'located=false',
];
const DAYS = [null, '2026-07-20', '2026-08-08'];

/** Many answers of one snapshot. */
function answers(snapshot: Snapshot): unknown[] {
  const { office, columns } = snapshot.loaded;
  const present = momentOf(office);
  const [west, south] = snapshot.bounds!;
  const tiles = [0, 14, 16].map((z) => tileAt(west + 0.005, south + 0.005, z));
  return DAYS.flatMap((day) =>
    QUESTIONS.map((question) => {
      const filter = compileFilter(snapshot.loaded, parseFilter(new URLSearchParams(question)), null);
      const moment = momentAsOf(office, present, day === null ? null : dayNumberOf(day));
      const list = chooseRows(snapshot, filter, moment, { sort: 'matters', offset: 0, limit: 500 });
      return {
        question,
        day,
        rows: columns.id.filter((id) => id > 0).length,
        summary: summarise(snapshot, filter, moment),
        list,
        tiles: tiles.map((tile) => readTile(writeIssueTile(snapshot, filter, moment, tile))),
        days: tiles.map((tile) => writeDaysTile(snapshot, filter, moment, tile)),
      };
    }),
  );
}

/** Rows before which one stands that should stand behind them; an issue's place in a cell is told by its id. */
function rowsOutOfOrder({ count, located, x, y, id, isLocated }: IssueColumns): number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  const isBehind = (one: number, other: number) =>
    compareInKeyOrder(x[one]! >>> 6, y[one]! >>> 6, x[other]! >>> 6, y[other]! >>> 6);
  const wrongly = rows.filter((row) => (isLocated[row] === 1) !== row < located);
  const real = rows.filter((row) => id[row] !== NO_ISSUE);
  const disordered = (among: number[], isWrong: (order: number, one: number, other: number) => boolean) =>
    among.filter((row, at) => {
      const former = among[at - 1];
      if (former === undefined || isLocated[former] !== isLocated[row]) return false;
      return isWrong(isBehind(former, row), former, row);
    });
  return [
    ...wrongly,
    ...disordered(rows, (order) => order > 0),
    ...disordered(real, (order, one, other) => order === 0 && id[one]! > id[other]!),
  ];
}

const writes = fc.record({
  steps: fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }),
  begun: fc.array(
    fc.record({
      lng: fc.double({ min: 114.0, max: 114.03, noNaN: true }),
      lat: fc.double({ min: 33.57, max: 33.59, noNaN: true }),
    }),
    { maxLength: 3 },
  ),
  isHeard: fc.boolean(),
});

const RUNS = Number(process.env.GUATU_TEST_RUNS ?? 1);

describe('what follows the ledger event by event', () => {
  it('counts an issue no more when it is merged into another, and an opinion no longer as waiting when it is answered', async () => {
    const before = await store.readWithPast((snapshot) => {
      answers(snapshot); // what is known of it is taken over
      return snapshot.loaded.opinions;
    });
    const waiting = before.waiting();
    expect(before.balance().waiting).toBe(waiting.length);
    const standing = await database.owner.db.select().from(issue).orderBy(issue.id);
    // of one that is registered, an even choice makes a merged one (any-write.ts)
    const choice = standing.findIndex(({ state }, at) => state === 'registered' && at % 2 === 0);
    expect(choice).toBeGreaterThanOrEqual(0);
    await writeAnything(database.app.db, { steps: [choice], begun: [], isHeard: false });
    const after = await readUpToDate(store, (snapshot) => ({
      answers: answers(snapshot),
      opinions: snapshot.loaded.opinions,
    }));
    expect(after.answers).toEqual(await answersAnew());
    expect(after.opinions.balance().waiting).toBe(waiting.length - 1);
    expect(before.waiting()).toEqual(waiting);
  });

  it('answers like what has read everything anew, and reads nothing but the touched issues', {
    timeout: 60_000 * RUNS,
  }, async () => {
    const lists = await store.read(({ loaded }) => loaded.lists);
    await fc.assert(
      fc.asyncProperty(writes, async (write) => {
        await writeAnything(database.app.db, write);
        const followed = await readUpToDate(store, (snapshot) => ({
          answers: answers(snapshot),
          lists: snapshot.loaded.lists,
        }));
        expect(followed.answers).toEqual(await answersAnew());
        // the same object: whoever reads everything anew reads the lists of codes too
        expect(followed.lists).toBe(lists);
      }),
      { numRuns: 6 * RUNS, endOnFailure: true },
    );
  });

  it('puts issue after issue into spare rows, and makes new ones when there are none', {
    timeout: 60_000,
  }, async () => {
    const { length, spares } = await store.read(({ loaded: { columns } }) => ({
      length: columns.count,
      spares: columns.id.filter((id) => id === NO_ISSUE).length,
    }));
    const lengths = new Set([length]);
    for (let i = 0; lengths.size < 2 && i < 2 * spares + 2; i++) {
      await store.readWithPast(answers); // what is known of it is taken over
      const place = { lng: 114.005 + (i % 5) * 0.004, lat: 33.575 + (i % 3) * 0.004 };
      await writeAnything(database.app.db, { steps: [], begun: [place], isHeard: false });
      const followed = await readUpToDate(store, (snapshot) => {
        lengths.add(snapshot.loaded.columns.count);
        expect(rowsOutOfOrder(snapshot.loaded.columns)).toEqual([]);
        return answers(snapshot);
      });
      expect(followed).toEqual(await answersAnew());
    }
    expect(lengths.size).toBe(2);
  });

  it('takes up what was written while the past was still being read', async () => {
    const hasty = new LiveStore(database.appUrl);
    try {
      await hasty.read(() => {});
      await writeAnything(database.app.db, { steps: [1, 22, 333], begun: [{ lng: 114.01, lat: 33.58 }] });
      expect(await readUpToDate(hasty, answers)).toEqual(await answersAnew());
    } finally {
      await hasty.close();
    }
  });

  const COMMITS = [5, 50, 500].map((step) => ({
    steps: [step, step + 1],
    begun: [{ lng: 114.02, lat: 33.58 }],
  }));

  it('writes on the copies that were made beforehand, and on those of before the last commit', async () => {
    const prepared = new LiveStore(database.appUrl);
    try {
      await prepared.makeCopies();
      const buffers = new Set<ArrayBufferLike>();
      for (const commit of COMMITS) {
        buffers.add(await prepared.readWithPast(({ loaded }) => loaded.columns.standing.buffer));
        await writeAnything(database.app.db, commit);
        expect(await readUpToDate(prepared, answers)).toEqual(await answersAnew());
      }
      expect(buffers.size).toBe(2);
    } finally {
      await prepared.close();
    }
  });

  it('leaves a snapshot that somebody reads or keeps as it is, however many commits come', async () => {
    const kept = await store.readWithPast(keep);
    const reading = store.readWithPast(async (snapshot) => {
      const before = answers(snapshot);
      for (const commit of COMMITS) {
        await writeAnything(database.app.db, commit);
        expect(await readUpToDate(store, answers)).not.toEqual(before);
      }
      expect(answers(snapshot)).toEqual(before);
      return before;
    });
    expect(answers(kept)).toEqual(await reading);
  });
});
