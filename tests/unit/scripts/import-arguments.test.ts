import { describe, expect, it } from 'vitest';
import { FOREIGN_KINDS } from '@/lib/exchange/foreign-file';
import { readArguments } from '@/scripts/import/arguments';
import { HELP, WORDS } from '@/scripts/import/choose-words';
import { PROBLEM_SENTENCES_EN } from '@/scripts/import/problem-sentences-en';
import { PROBLEM_SENTENCES_ZH } from '@/scripts/import/problem-sentences-zh';
import { problemsCsv } from '@/scripts/import/problems-csv';

const read = (args: string[], environment = {}) => readArguments(args, environment as NodeJS.ProcessEnv);

describe('the command line of the import', () => {
  it.each([
    [['--communites', 'c.csv'], '--communites'],
    [['c.csv'], 'c.csv'],
    [['--communities'], '--communities'],
    [['--datum', 'wgs48', '--name', 'x'], '“wgs48” is not one of wgs84, gcj02, bd09'],
    [['--lang', 'fr'], '“fr” is not one of zh, en'],
    [['--issues', 't.csv'], '--mapping'],
    [['--mapping', 't.json'], '--issues'],
    [['--name', 'x', '--time-zone', 'Mars/Base'], '“Mars/Base”'],
    [['--name', 'x', '--dry-run', '--yes'], '--dry-run'],
    [[], 'nothing to import'],
  ])('refuses %j in one sentence', (args, named) => {
    expect(() => read(args)).toThrow(named);
    expect(() => read(args)).not.toThrow('\n');
  });

  it('takes WGS-84 when nobody says in which datum, and remembers that nobody did', () => {
    expect(read(['--name', 'x'])).toMatchObject({ datum: 'wgs84', datumWasGiven: false });
    expect(read(['--name', 'x', '--datum', 'BD09'])).toMatchObject({ datum: 'bd09', datumWasGiven: true });
  });

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
  ])('speaks the language of the terminal: %j', (environment, language) => {
    expect(read(['--help'], environment).language).toBe(language);
    expect(read(['--help', '--lang', 'zh'], environment).language).toBe('zh');
  });
});

describe('what the import says', () => {
  it('has the same options and exit codes in both helps', () => {
    const marks = (text: string) => [...new Set(text.match(/--[a-z-]+|^ {2}\d/gm))].sort();
    expect(marks(HELP.zh)).toEqual(marks(HELP.en));
  });

  it('has a sentence for every problem in both languages, without Chinese in the English', () => {
    expect(Object.keys(PROBLEM_SENTENCES_ZH)).toEqual(Object.keys(PROBLEM_SENTENCES_EN));
    const problem = { file: 'f.csv', row: 2, column: 'c', value: 'v', rows: 2 } as const;
    for (const code of Object.keys(PROBLEM_SENTENCES_EN) as (keyof typeof PROBLEM_SENTENCES_EN)[]) {
      for (const detail of code === 'file_foreign' ? FOREIGN_KINDS : ['d']) {
        const told = { ...problem, detail, code };
        expect(PROBLEM_SENTENCES_EN[code](told)).not.toMatch(/\p{Script=Han}/u);
        expect(PROBLEM_SENTENCES_ZH[code](told)).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('writes errors for a spreadsheet without letting a cell become a formula', () => {
    const csv = problemsCsv(
      [{ file: 'f.csv', row: 2, column: 'a,b', value: '=1+1', code: 'value_unknown', detail: 'x' }],
      WORDS.en,
    );
    expect(csv).toMatch(/^\uFEFFfile,row,column,value,code,sentence\r\nf\.csv,2,"a,b",'=1\+1,value_unknown,/);
  });
});
