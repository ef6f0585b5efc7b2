import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberOf } from '@/tests/support/acting-office';
import {
  append,
  CLERK,
  COLLEAGUE,
  createSmallOffice,
  event,
  HANDLER,
  INSPECTOR,
  openIssue,
  refusal,
} from '@/tests/support/small-office';
import type { TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createSmallOffice();
});
afterAll(() => database.drop());

describe('two keys', () => {
  it('keep whoever handled an issue from verifying it, and from writing it off', async () => {
    const { db } = database.app;
    const id = await openIssue(db);
    await append(db, event(id, 'start', 3, HANDLER), event(id, 'submit', 5, HANDLER));
    expect(await refusal(append(db, event(id, 'verify_pass', 6, HANDLER)))).toBe('GU003');
    await append(db, event(id, 'verify_pass', 6, INSPECTOR));
    expect(await refusal(append(db, event(id, 'write_off', 7, HANDLER)))).toBe('GU003');
  });

  it('keep out a colleague of the lead unit who never touched it', async () => {
    const { db } = database.app;
    const id = await openIssue(db);
    await append(db, event(id, 'start', 3, HANDLER), event(id, 'submit', 5, HANDLER));
    expect(await refusal(append(db, event(id, 'verify_pass', 6, COLLEAGUE)))).toBe('GU003');
  });

  it('keep an inspector from handling', async () => {
    const id = await openIssue(database.app.db);
    expect(await refusal(append(database.app.db, event(id, 'start', 3, INSPECTOR)))).toBe('GU003');
  });

  it('hold within one batch as well', async () => {
    const { db } = database.app;
    const id = await openIssue(db);
    const batch = [
      event(id, 'start', 3, HANDLER),
      event(id, 'submit', 4, HANDLER),
      event(id, 'verify_pass', 5, HANDLER),
    ];
    expect(await refusal(append(db, ...batch))).toBe('GU003');
  });

  it('keep out whoever handled what was merged into it, until it is separated again', async () => {
    const { db } = database.app;
    const [part, middle, whole] = [await openIssue(db), await openIssue(db), await openIssue(db)];
    const hasHandled = async () =>
      (await database.app.sql`select has_handled(${CLERK}, ${whole}) as yes`)[0]!.yes as boolean;
    const merge = async (id: number, hour: number, into: number) =>
      append(db, event(id, 'merge', hour, COLLEAGUE, { mergedInto: await numberOf(database, into) }));
    await append(db, event(part, 'start', 3, CLERK));
    await merge(part, 4, middle);
    expect(await hasHandled()).toBe(false);
    await merge(middle, 5, whole);
    expect(await hasHandled()).toBe(true);
    await append(db, event(whole, 'start', 6, HANDLER), event(whole, 'submit', 7, HANDLER));
    expect(await refusal(append(db, event(whole, 'verify_pass', 8, CLERK)))).toBe('GU003');
    await append(db, event(middle, 'split', 9, COLLEAGUE));
    expect(await hasHandled()).toBe(false);
  });
});
