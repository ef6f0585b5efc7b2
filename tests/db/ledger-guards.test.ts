import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  append,
  at,
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

describe('the app role', () => {
  it('writes an issue through its whole road, and the row follows', async () => {
    const { db, sql } = database.app;
    const id = await openIssue(db);
    await append(db, event(id, 'start', 3, HANDLER), event(id, 'submit', 5, HANDLER));
    await append(db, event(id, 'verify_pass', 6, INSPECTOR), event(id, 'write_off', 7, INSPECTOR));
    const [row] = await sql`select state, version, closed_at, base_light from issue where id = ${id}`;
    expect(row).toMatchObject({ state: 'written_off', version: 6, base_light: 'none' });
    expect(new Date(row!.closed_at)).toEqual(at(7));
    const periods =
      await sql`select state, until_at from issue_period where issue_id = ${id} order by from_at`;
    expect(periods.map(({ state }) => state)).toEqual([
      'registered',
      'dispatched',
      'in_progress',
      'submitted',
      'verified',
      'written_off',
    ]);
    expect(periods.filter(({ until_at }) => until_at === null)).toHaveLength(1);
    const [span] = await sql`select until_at from issue_unit where issue_id = ${id}`;
    expect(new Date(span!.until_at)).toEqual(at(7));
  });

  it('cannot change, delete or truncate events, nor unlink an opinion', async () => {
    const { sql } = database.app;
    await openIssue(database.app.db);
    for (const statement of [
      `update ledger_event set at = now()`,
      `delete from ledger_event`,
      `truncate ledger_event cascade`,
      `update opinion_issue set issue_id = issue_id`,
      `delete from opinion_issue`,
      `update ledger_head set hash = hash`,
      `delete from issue_entry`,
      `insert into issue_entry (issue_ids) values ('{}')`,
      `update office set is_demo = true, demo_clock = now()`,
    ]) {
      expect(await refusal(sql.unsafe(statement)), statement).toBe('42501');
    }
  });
});

describe('the owner too', () => {
  it('cannot change, delete or truncate events or their words', async () => {
    const { sql } = database.owner;
    await openIssue(database.app.db);
    for (const statement of [
      `update ledger_event set data = '{}'`,
      `delete from ledger_event`,
      `truncate ledger_event cascade`,
      `update ledger_event_text set text = 'other words'`,
      `delete from ledger_event_text`,
      `truncate ledger_event_text`,
    ]) {
      expect(await refusal(sql.unsafe(statement)), statement).toBe('GU001');
    }
  });
});

describe('the open role', () => {
  it('can read no table outside the schema open', async () => {
    const tables = await database.owner.sql`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema = 'public'`;
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      expect(await refusal(database.open.sql.unsafe(`select 1 from ${name} limit 1`)), name).toBe('42501');
    }
  });
});
