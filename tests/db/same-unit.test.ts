import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '@/db/queries/issue/list-events';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { dueAfter } from '@/lib/ledger/limit';
import { numberOf, takeIn } from '../support/acting-office';
import {
  append,
  at,
  CLERK,
  createSmallOffice,
  event,
  HANDLER,
  INSPECTOR,
  openIssue,
} from '../support/small-office';
import type { TestDatabase } from '../support/test-database';

const HOURS = { amount: 3, unit: 'working_hour' } as const;
const DAYS = { amount: 3, unit: 'working_day' } as const;

describe('an issue that is dispatched to the unit that has it already', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createSmallOffice();
  });
  afterAll(() => database.drop());

  const again = (more: object = {}) => ({
    kind: 'dispatch',
    leadUnit: 'property',
    supportUnits: ['fire'],
    limit: HOURS,
    ...more,
  });
  const classify = (category: string, impactGrade: number, hazardGrade: number) => ({
    kind: 'classify',
    category,
    impactGrade,
    hazardGrade,
  });
  const dueOf = async (id: number): Promise<Date> =>
    new Date((await database.app.sql`select due_at from issue where id = ${id}`)[0]!.due_at as string);

  /** What the clerk does with an issue that the property office has, one after the other. */
  async function taken(now: Date, ...steps: object[]) {
    const id = await openIssue(database.app.db);
    const was = await dueOf(id);
    const number = await numberOf(database, id);
    for (const [i, step] of steps.entries())
      await takeIn(database, number, CLERK, { version: i + 2, ...step }, { now });
    return { was, due: await dueOf(id), said: (await listEvents(database.app.db, id)).at(-1)!.data };
  }

  it('its limit runs on', async () => {
    const { was, due, said } = await taken(at(10), again());
    expect(due).toEqual(was);
    expect(said).not.toHaveProperty('dueAt');
  });

  it('its limit begins anew where it was classified anew', async () => {
    const { due, said } = await taken(at(10), classify('L02', 0, 2), again());
    expect(due).toEqual(dueAfter(at(10), HOURS, officeCalendar('Asia/Shanghai')));
    expect(said).toMatchObject({ limit: HOURS, dueAt: due.toISOString() });
  });

  it('with nothing but another limit it is taken then, and refused without', async () => {
    const limitOnly = again({ supportUnits: [] });
    await expect(taken(at(10), limitOnly)).rejects.toMatchObject({ code: 'invalid_request' });
    const { said } = await taken(at(10), classify('L02', 0, 2), limitOnly);
    expect(said).toMatchObject({ limit: HOURS });
  });

  it('what is overdue stays overdue, however it was classified', async () => {
    const late = new Date(at(10).getTime() + 30 * 86_400_000);
    const { was, due, said } = await taken(late, classify('L02', 0, 2), again());
    expect(due).toEqual(was);
    expect(said).not.toHaveProperty('limit');
  });

  it('the category is named as the reason of the limit only where it is', async () => {
    const { said: other } = await taken(at(10), classify('L01', 1, 0), again());
    expect(other.routedBy).toEqual(['category_default_unit']);
    const { said: same } = await taken(at(10), classify('L01', 1, 0), again({ limit: DAYS }));
    expect(same.routedBy).toEqual(['category_default_unit', 'category_limit']);
  });

  it('who works on it works on, also after a check that failed; another unit begins', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(database, id);
    await append(
      database.app.db,
      event(id, 'start', 3, HANDLER),
      event(id, 'submit', 4, HANDLER),
      event(id, 'verify_fail', 5, INSPECTOR),
    );
    const stays = await takeIn(database, number, CLERK, { version: 5, ...again() });
    expect(stays.state).toBe('rework');
    const away = again({ leadUnit: 'safety', supportUnits: [] });
    expect((await takeIn(database, number, CLERK, { version: 6, ...away })).state).toBe('dispatched');
  });
});
