import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  append,
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
});
