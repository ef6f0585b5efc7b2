import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_ARGUMENTS, fingerprint } from '../support/import-example';
import { createImportFolder, type ImportFolder, runImport } from '../support/run-import';
import { createDemoDatabase, type TestDatabase } from '../support/test-database';

describe('an import that is not to be', () => {
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

  it('refuses an option that it does not know with one sentence, and a file that is not there', async () => {
    const unknown = await runImport(database.ownerUrl, ['--communites', 'c.csv']);
    expect(unknown).toEqual({ exit: 2, output: expect.stringMatching(/^✗ .*--communites.*\n$/) });
    const missing = await runImport(database.ownerUrl, ['--buildings', 'nowhere/b.csv']);
    expect(missing).toEqual({ exit: 2, output: expect.stringMatching(/^✗ nowhere\/b\.csv: .*\n$/) });
  });

  it('says what is wrong with the command line in the language asked for', async () => {
    const unknown = await runImport(database.ownerUrl, ['--lang', 'zh', '--communites', 'c.csv']);
    expect(unknown).toEqual({ exit: 2, output: expect.stringMatching(/^✗ 没有 --communites 这个选项.*\n$/) });
    const missing = await runImport(database.ownerUrl, ['--buildings', 'nowhere/b.csv', '--lang=zh']);
    expect(missing).toEqual({ exit: 2, output: '✗ nowhere/b.csv：没有这个文件，请检查路径。\n' });
    const zone = await runImport(database.ownerUrl, ['--time-zone', 'Mars/Base', '--lang', 'zh']);
    expect(zone).toEqual({ exit: 2, output: expect.stringContaining('“Mars/Base”不是时区') });
  });

  it('says at once that a file is a folder, or that an option was given twice', async () => {
    const folderGiven = await runImport(database.ownerUrl, ['--buildings', 'examples/import']);
    expect(folderGiven).toEqual({
      exit: 2,
      output: expect.stringMatching(/^✗ examples\/import: .*is a folder and not a file.*\n$/),
    });
    const twice = await runImport(database.ownerUrl, ['--grids', 'a.csv', '--grids=b.csv', '--lang', 'zh']);
    expect(twice).toEqual({ exit: 2, output: expect.stringMatching(/^✗ --grids 给了不止一次.*\n$/) });
  });

  it('says before any work that the list of errors could not be written, and leaves no trace', async () => {
    const file = folder.write('good.csv', '编号,名称\nB1,甲院\n');
    const ask = (errors: string) =>
      runImport('postgres://127.0.0.1:1/nobody', ['--buildings', file, '--errors', errors, '--lang', 'zh']);
    const refusals: [string, string][] = [
      [`${file}/errors.csv`, '路径中有一段不是文件夹'],
      ['nowhere/errors.csv', '没有这个文件夹'],
      ['examples', '这是文件夹'],
      [file, '会被覆盖'],
    ];
    for (const [errors, reason] of refusals) {
      const { exit, output } = await ask(errors);
      expect({ exit, output }).toEqual({ exit: 2, output: expect.stringMatching(/^✗ --errors：[^\n]*\n$/) });
      expect(output).toContain(`“${errors}”`);
      expect(output).toContain(reason);
    }
    expect(readFileSync(file, 'utf8')).toBe('编号,名称\nB1,甲院\n');
    const possible = join(dirname(file), 'errors.csv');
    expect((await ask(possible)).exit).toBe(1);
    expect(existsSync(possible)).toBe(false);
  });

  it('says the same in a dry run as when it is to load, by file, row and column, in one language', async () => {
    const before = await fingerprint(database);
    const files = [
      ...['--name', '试点', '--lang', 'zh'],
      ...['--communities', folder.write('c.csv', Buffer.from('PK\u0003\u0004 xl/workbook.xml'))],
      ...['--buildings', folder.write('b.csv', '编号,名称,户数\nB1,甲院,ten\nB1,乙院,1\n')],
      ...['--merchants', folder.write('m.geojson', '{"type":"FeatureCollection","features":[]}')],
      ...['--issues', 'examples/import/tickets.csv'],
      ...['--mapping', folder.write('t.json', '{"source": "x", "fields": {},}')],
    ];
    const [dry, real] = [
      await runImport(database.ownerUrl, [...files, '--dry-run']),
      await runImport(database.ownerUrl, [...files, '--yes']),
    ];
    expect(dry).toEqual({ ...real, exit: 3 });
    const errors = dry.output.slice(dry.output.indexOf('错误')).split('\n');
    expect(errors.slice(0, 6)).toEqual([
      '错误 5 处：',
      expect.stringMatching(/c\.csv：这是 Excel 工作簿.*CSV UTF-8/),
      expect.stringMatching(/b\.csv 第 2 行「户数」“ten”：不是可用的数/),
      expect.stringMatching(/b\.csv 第 3 行「编号」“B1”：编号重复/),
      expect.stringMatching(/m\.geojson：features 是空的/),
      expect.stringMatching(/t\.json“}”：从这里起不合 JSON 语法（行:列 1:30）/),
    ]);
    expect(await fingerprint(database)).toBe(before);
  });

  it('changes nothing in a dry run, without a yes, and when the last row is wrong', async () => {
    const before = await fingerprint(database);
    const dry = await runImport(database.ownerUrl, [...EXAMPLE_ARGUMENTS, '--dry-run']);
    expect(dry).toMatchObject({ exit: 0 });
    expect(dry.output).toContain(
      'unlocated tickets 6: blank 2, 0/0 1, longitude and latitude look swapped 1',
    );
    const unasked = await runImport(database.ownerUrl, EXAMPLE_ARGUMENTS);
    expect(unasked).toMatchObject({ exit: 4 });
    expect(unasked.output).toContain('--yes');
    const wrong = folder.write('wrong.csv', '编号,名称,户数\nB1,甲院,10\nB2,乙院,ten\n');
    const list = folder.write('errors.csv', '');
    const refused = await runImport(database.ownerUrl, [
      ...['--name', '试点', '--buildings', wrong, '--errors', list, '--yes'],
    ]);
    expect(refused).toMatchObject({ exit: 3 });
    expect(refused.output).toContain(`${wrong}, row 3, 户数 “ten”`);
    expect(await fingerprint(database)).toBe(before);
  });

  it('changes nothing when the database refuses in the middle', async () => {
    const before = await fingerprint(database);
    await database.owner.sql`
      create function refuse_last() returns trigger language plpgsql as
      $$ begin if new.external_id = 'YT-0012' then raise exception 'no'; end if; return new; end $$`;
    await database.owner
      .sql`create trigger refuse_last before insert on issue for each row execute function refuse_last()`;
    const { exit, output } = await runImport(database.ownerUrl, [...EXAMPLE_ARGUMENTS, '--yes']);
    await database.owner.sql`drop function refuse_last cascade`;
    expect(exit).toBe(1);
    expect(output).toContain('nothing was changed: no');
    expect(await fingerprint(database)).toBe(before);
  });
});
