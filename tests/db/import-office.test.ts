import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRows, EXAMPLE_ARGUMENTS, fingerprint } from '../support/import-example';
import { createImportFolder, type ImportFolder, runImport } from '../support/run-import';
import { createDemoDatabase, createTestDatabase, type TestDatabase } from '../support/test-database';

const TIANDITU = { kind: 'tianditu', key: '0123456789abcdef', look: 'imagery' };

describe('an office’s own data', () => {
  let database: TestDatabase;
  let folder: ImportFolder;
  beforeAll(async () => {
    database = await createDemoDatabase();
    folder = createImportFolder();
    const { exit } = await runImport(database.ownerUrl, [...EXAMPLE_ARGUMENTS, '--yes']);
    expect(exit).toBe(0);
  });
  afterAll(async () => {
    folder.remove();
    await database.drop();
  });

  it('places are brought to what a newer file says, and the ledger stays', async () => {
    const file = folder.write(
      'b.csv',
      '编号,名称,户数,网格\nB01,示例东一院（改名）,130,YT01-1\nB99,示例新院,20,YT01-1\n',
    );
    const { exit } = await runImport(database.ownerUrl, ['--buildings', file, '--yes']);
    expect(exit).toBe(0);
    const [building] = await database.owner.sql`select name_zh, households from building where code = 'B01'`;
    expect(building).toEqual({ name_zh: '示例东一院（改名）', households: 130 });
    expect([await countRows(database, 'building'), await countRows(database, 'issue')]).toEqual([9, 12]);
  });

  it('the office file alone sets the basemap and the map review number, and nothing else changes', async () => {
    const others = async () =>
      (await fingerprint(database))
        .split('\n')
        .filter((line) => !/^(office|street|ledger_head|place_head) /.test(line));
    const before = await others();
    const file = folder.write(
      'settings.json',
      JSON.stringify({ basemap: TIANDITU, mapReviewNumber: 'GS(2026)0000号' }),
    );
    const { exit, output } = await runImport(database.ownerUrl, ['--office', file, '--yes']);
    expect(exit).toBe(0);
    expect(output).toContain('Basemap tianditu; map review number GS(2026)0000号.');
    expect(output).not.toContain(TIANDITU.key);
    const [office] = await database.owner.sql`
      select name_zh, basemap, jsonb_typeof(basemap) as kind, map_review_number from office`;
    expect(office).toEqual({
      name_zh: '云汀街道办事处',
      basemap: TIANDITU,
      kind: 'object',
      map_review_number: 'GS(2026)0000号',
    });
    expect(await others()).toEqual(before);
  });

  it('a setting that the file does not name stays, and null goes back to the schematic', async () => {
    const settings = async () =>
      (await database.owner.sql`select basemap, map_review_number, number_prefix from office`)[0];
    const before = await settings();
    const kept = folder.write('kept.json', JSON.stringify({ nameEn: 'Yunting Office' }));
    expect(await runImport(database.ownerUrl, ['--office', kept, '--yes'])).toMatchObject({ exit: 0 });
    expect(await settings()).toEqual(before);
    const back = folder.write('back.json', JSON.stringify({ basemap: null, mapReviewNumber: null }));
    expect(await runImport(database.ownerUrl, ['--office', back, '--yes'])).toMatchObject({ exit: 0 });
    expect(await settings()).toEqual({ ...before, basemap: null, map_review_number: null });
  });

  it('a building may not be moved from under its issues', async () => {
    const file = folder.write('moved.csv', '编号,名称,网格\nB01,示例东一院,YT02-1\n');
    const { exit, output } = await runImport(database.ownerUrl, ['--buildings', file, '--yes']);
    expect(exit).toBe(3);
    expect(output).toContain('row 2, 编号 “B01”');
    expect(output).toContain('cannot move out of YT01-1');
  });
});

describe('the demo', () => {
  let database: TestDatabase;
  let folder: ImportFolder;
  beforeAll(async () => {
    database = await createDemoDatabase();
    folder = createImportFolder();
  });
  afterAll(async () => {
    folder.remove();
    await database.drop();
  });

  it('is given no settings, least of all a real basemap', async () => {
    const before = await fingerprint(database);
    const office = folder.write('tianditu.json', JSON.stringify({ nameZh: '试点', basemap: TIANDITU }));
    const { exit, output } = await runImport(database.ownerUrl, ['--office', office, '--yes']);
    expect(exit).toBe(2);
    expect(output).toContain('under which no real basemap may lie');
    expect(await fingerprint(database)).toBe(before);
  });
});

describe('an empty database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is called so, and not a demo that would be replaced', async () => {
    const { exit, output } = await runImport(database.ownerUrl, [...EXAMPLE_ARGUMENTS, '--dry-run']);
    expect(exit).toBe(0);
    expect(output).toContain('nothing was loaded yet; the data of “云汀街道办事处” will be the first');
    expect(output).not.toContain('demo');
    const unnamed = await runImport(database.ownerUrl, ['--grids', 'examples/import/grids.geojson']);
    expect(unnamed).toMatchObject({ exit: 2, output: expect.stringContaining('There is no office yet') });
    const settings = await runImport(database.ownerUrl, ['--office', 'examples/import/office.json']);
    expect(settings).toMatchObject({ exit: 2, output: expect.stringContaining('Nothing was loaded yet') });
  });
});
