import { and, inArray, isNotNull } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countNearby } from '@/db/queries/inspection/count-nearby';
import { listNearby } from '@/db/queries/inspection/list-nearby';
import { windowSql } from '@/db/queries/inspection/window-sql';
import { nowOf, readOffice } from '@/db/queries/office/read-office';
import { issue } from '@/db/schema/issue';
import { daysOfMask, isWithinWindow } from '@/lib/calendar/recurring-window';
import { NO_FILTER } from '@/lib/contract/filter';
import type { Place } from '@/lib/contract/nearby';
import { metresBetween } from '@/lib/geo/bearing';
import { OPEN_STATES } from '@/lib/ledger/states';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

const TIME_ZONE = 'Asia/Shanghai';
const OPEN = { ...NO_FILTER, state: OPEN_STATES };

let database: TestDatabase;
let now: Date;
let context: { now: Date; timeZone: string };
let located: { number: string; place: Place }[];

beforeAll(async () => {
  database = await createDemoDatabase();
  now = nowOf((await readOffice(database.app.db))!);
  context = { now, timeZone: TIME_ZONE };
  const rows = await database.app.db
    .select({ number: issue.number, lng: issue.lng, lat: issue.lat })
    .from(issue)
    .where(and(inArray(issue.state, [...OPEN_STATES]), isNotNull(issue.lng)));
  located = rows.map(({ number, lng, lat }) => ({ number, place: [lng!, lat!] }));
});

afterAll(() => database?.drop());

describe('the issues nearest to a point', () => {
  it('are the nearest of all, measured one by one, near the street and far from it', async () => {
    const [lng, lat] = located[0]!.place;
    const places: Place[] = [
      [lng, lat],
      [lng + 0.004, lat - 0.003],
      [lng + 0.2, lat],
      [120, 30],
    ];
    for (const at of places) {
      for (const limit of [1, 7, 50, 200]) {
        const rows = await listNearby(
          database.app.db,
          { at, filter: OPEN, window: 'any', limit },
          { ...context, seesWords: true },
        );
        const metres = located.map(({ place }) => metresBetween(at, place)).sort((a, b) => a - b);
        expect(rows).toHaveLength(Math.min(limit, located.length));
        rows.forEach((row, i) => {
          expect(Math.abs(row.metres! - metres[i]!)).toBeLessThan(1 + metres[i]! * 1e-4);
        });
      }
    }
  });

  it('and those without a place add up to all open issues', async () => {
    const { total, unlocated } = await countNearby(database.app.db, { filter: OPEN, window: 'any' }, context);
    const all = await database.app.db.$count(issue, inArray(issue.state, [...OPEN_STATES]));
    expect(total).toBe(located.length);
    expect(unlocated).toBeGreaterThan(0);
    expect(total + unlocated).toBe(all);
  });
});

describe('a recurring window', () => {
  const readAll = () =>
    database.app.db
      .select({ id: issue.id, from: issue.recursFrom, until: issue.recursUntil, days: issue.recursOnDays })
      .from(issue);

  it('holds in SQL exactly when it holds by the calendar, on any minute of a fortnight', async () => {
    const rows = await readAll();
    expect(rows.filter(({ from }) => from !== null).length).toBeGreaterThan(5);
    const minute = fc.integer({ min: 0, max: 14 * 1440 });
    await fc.assert(
      fc.asyncProperty(minute, async (minutes) => {
        const at = new Date(Date.parse('2026-08-01T00:00:00Z') + minutes * 60_000);
        const holds = rows
          .filter(
            ({ from, until, days }) =>
              from !== null &&
              until !== null &&
              isWithinWindow({ from, until, days: daysOfMask(days) }, at, TIME_ZONE),
          )
          .map(({ id }) => id);
        const passing = async (choice: 'now' | 'visible') =>
          (
            await database.app.db
              .select({ id: issue.id })
              .from(issue)
              .where(windowSql(choice, { now: at, timeZone: TIME_ZONE }))
          ).map(({ id }) => id);
        const without = rows.filter(({ from }) => from === null).map(({ id }) => id);
        const inOrder = (ids: number[]) => [...ids].sort((a, b) => a - b);
        expect(inOrder(await passing('now'))).toEqual(inOrder(holds));
        expect(inOrder(await passing('visible'))).toEqual(inOrder([...holds, ...without]));
      }),
      { numRuns: 40, examples: [[0], [22 * 60], [10 * 60 - 1], [12 * 60]] },
    );
  });

  it('of the night sellers holds at ten in the evening and not at noon: only then they are on the list', async () => {
    const numbersAt = async (local: string) => {
      const at = new Date(`2026-08-07T${local}:00+08:00`);
      const rows = await listNearby(
        database.app.db,
        { at: located[0]!.place, filter: OPEN, window: 'now', limit: 200 },
        { now: at, timeZone: TIME_ZONE, seesWords: true },
      );
      for (const row of rows) expect(row.isWindowNow).toBe(true);
      return rows.filter(({ recurs }) => recurs?.from.startsWith('20:00')).map(({ number }) => number);
    };
    expect((await numbersAt('22:00')).length).toBeGreaterThan(0);
    expect(await numbersAt('12:00')).toEqual([]);
  });
});
