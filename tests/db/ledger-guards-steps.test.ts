import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  append,
  at,
  CLERK,
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

describe('a step that the road does not have', () => {
  it('is refused by the command before anything is written', async () => {
    const id = await openIssue(database.app.db);
    await expect(append(database.app.db, event(id, 'write_off', 3, INSPECTOR))).rejects.toThrow(
      'not permitted',
    );
    await expect(append(database.app.db, event(id, 'verify_pass', 3, INSPECTOR))).rejects.toThrow(
      'not permitted',
    );
  });

  it('is refused by the database when somebody goes round the command', async () => {
    const id = await openIssue(database.app.db);
    const { sql } = database.app;
    const [head] = await sql`select last_event_id::integer as last, hash from ledger_head`;
    const forge = (sequence: number, from: string, to: string, previous: Uint8Array) => sql`
      insert into ledger_event (id, issue_id, sequence, kind, from_state, to_state, at, actor_id, previous_hash, hash)
      values (${head!.last + 1}, ${id}, ${sequence}, 'comment', ${from}, ${to}, ${at(9).toISOString()}, ${CLERK}, ${previous},
        ${Buffer.alloc(32, sequence)})`;
    expect(await refusal(forge(3, 'dispatched', 'written_off', head!.hash))).toBe('23503');
    expect(await refusal(forge(5, 'dispatched', 'dispatched', head!.hash))).toBe('GU002');
    expect(await refusal(forge(3, 'registered', 'registered', head!.hash))).toBe('GU002');
    expect(await refusal(forge(3, 'dispatched', 'dispatched', Buffer.alloc(32)))).toBe('GU002');
    // in place, but the row of the issue does not follow
    expect(await refusal(forge(3, 'dispatched', 'dispatched', head!.hash))).toBe('GU004');
  });

  it('is refused as the beginning of an issue: a second one, and one that does not begin', async () => {
    const id = await openIssue(database.app.db);
    const { sql } = database.app;
    const [head] = await sql`select last_event_id::integer as last, hash from ledger_head`;
    const begin = (from: string, to: string, sequence: number) => sql`
      insert into ledger_event (id, issue_id, sequence, kind, from_state, to_state, at, actor_id, previous_hash, hash)
      values (${head!.last + 1}, ${id}, ${sequence}, 'register', ${from}, ${to}, ${at(9).toISOString()}, ${CLERK}, ${head!.hash},
        ${Buffer.alloc(32, 7)})`;
    expect(await refusal(begin('', 'registered', 1))).toBe('23505');
    expect(await refusal(begin('', 'registered', 3))).toBe('GU002');
    expect(await refusal(begin('dispatched', 'registered', 1))).toBe('GU002');
    expect(await refusal(begin('', 'registered', 0))).toBe('GU002');
  });

  it('is refused when it lies before the last event', async () => {
    const id = await openIssue(database.app.db);
    await expect(append(database.app.db, event(id, 'start', 0, HANDLER))).rejects.toThrow('lies before');
  });
});
