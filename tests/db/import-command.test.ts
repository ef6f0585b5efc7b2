import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toWgs84 } from '@/lib/geo/datum';
import { countRows, EXAMPLE_ARGUMENTS } from '../support/import-example';
import { runImport } from '../support/run-import';
import { createDemoDatabase, type TestDatabase } from '../support/test-database';

describe('an import over the demo', () => {
  let database: TestDatabase;
  let versionBefore: number;
  const heard: string[] = [];
  beforeAll(async () => {
    database = await createDemoDatabase();
    const [head] = await database.owner.sql`select data_version::integer as version from ledger_head`;
    versionBefore = head?.version;
    const { unlisten } = await database.owner.sql.listen('guatu_data', (version) => heard.push(version));
    const { exit, output } = await runImport(database.ownerUrl, [...EXAMPLE_ARGUMENTS, '--yes']);
    expect(output).toContain('Loaded in');
    expect(exit).toBe(0);
    await unlisten();
  });

  afterAll(() => database.drop());

  it('the demo is gone, all of it, and the office is the real one', async () => {
    const [office] = await database.owner.sql`select * from office`;
    expect(office).toMatchObject({
      name_zh: '云汀街道办事处',
      is_demo: false,
      demo_clock: null,
      demo_seed: null,
    });
    const counts = await Promise.all(
      [
        'street',
        'community',
        'grid',
        'building',
        'merchant',
        'issue',
        'opinion',
        'person',
        'lamp',
        'visit',
      ].map((table) => countRows(database, table)),
    );
    expect(counts).toEqual([1, 2, 4, 8, 6, 12, 12, 0, 0, 0]);
    expect(await countRows(database, 'listening_meeting')).toBe(0);
    expect(await countRows(database, 'ground_feature')).toBe(0);
  });

  it('whoever holds data in memory hears of a newer version', async () => {
    const [head] = await database.owner.sql`select data_version::integer as version from ledger_head`;
    expect(head?.version).toBeGreaterThan(versionBefore);
    expect(heard).toContain(String(head?.version));
  });

  it('places are stored in WGS-84 and what was entered is kept', async () => {
    const [building] = await database.owner.sql`select * from building where code = 'B01'`;
    const [lng, lat] = toWgs84(100.20812, 36.90152, 'gcj02');
    expect(building).toMatchObject({
      entered_lng: 100.20812,
      entered_lat: 36.90152,
      entered_datum: 'gcj02',
      lng,
      lat,
    });
    const [issue] = await database.owner.sql`select * from issue where external_id = 'YT-0001'`;
    expect(issue).toMatchObject({
      entered_lng: 100.20818,
      entered_datum: 'gcj02',
      place_precision: 'point',
    });
  });

  it('the same files again double nothing', async () => {
    const before = await Promise.all(
      ['issue', 'opinion', 'ledger_event', 'building', 'unit', 'category'].map((t) => countRows(database, t)),
    );
    const { exit, output } = await runImport(database.ownerUrl, [...EXAMPLE_ARGUMENTS, '--yes']);
    expect(exit).toBe(0);
    expect(output).toContain('in the ledger already, skipped: 12 (12 in the same state, 0 in another)');
    const after = await Promise.all(
      ['issue', 'opinion', 'ledger_event', 'building', 'unit', 'category'].map((t) => countRows(database, t)),
    );
    expect(after).toEqual(before);
  });
});
