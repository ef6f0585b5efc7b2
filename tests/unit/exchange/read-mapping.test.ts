import { describe, expect, it } from 'vitest';
import { type Problem, ProblemList } from '@/lib/exchange/problem';
import { readMapping } from '@/lib/exchange/read-mapping';
import { SHAPE_RULES } from '@/lib/exchange/shape-rule';
import { PROBLEM_SENTENCES_EN } from '@/scripts/import/problem-sentences-en';
import { PROBLEM_SENTENCES_ZH } from '@/scripts/import/problem-sentences-zh';
import { SHAPE_SENTENCES_ZH } from '@/scripts/import/shape-sentences-zh';
import { SMALL_MAPPING } from '@/tests/support/import-input';

function read(mapping: unknown): Problem[] {
  const list = new ProblemList('mapping.json');
  const text = typeof mapping === 'string' ? mapping : JSON.stringify(mapping);
  readMapping(new TextEncoder().encode(text), list);
  return list.problems;
}

const withField = (name: string, rules: unknown) => ({
  ...SMALL_MAPPING,
  fields: { ...SMALL_MAPPING.fields, [name]: rules },
});

describe('a mapping file', () => {
  it.each([
    ['a key that there is not', { ...SMALL_MAPPING, sourse: 'x' }, 'sourse', 'x', 'timeFormat', '没有这个键'],
    [
      'a field that there is not',
      withField('openAt', '受理时间'),
      'fields.openAt',
      '受理时间',
      'openedAt',
      '没有这个键',
    ],
    ['a key missing', { ...SMALL_MAPPING, source: undefined }, 'source', null, 'needed', '必须有'],
    ['a number for a text', { ...SMALL_MAPPING, source: 3 }, 'source', '3', 'a text', '文字'],
    ['a list for an object', withField('state', ['a']), 'fields.state', '["a"]', 'an object', '对象'],
    ['a field without a column', withField('state', ''), 'fields.state', null, 'empty', '不能是空'],
    [
      'two sources',
      withField('state', { column: 'a', constant: 'b' }),
      'fields.state',
      '{"column":"a","constant":"b"}',
      'only one',
      '只能给一个',
    ],
    [
      'an unknown choice',
      { ...SMALL_MAPPING, datum: 'gps' },
      'datum',
      'gps',
      'wgs84, gcj02, bd09',
      'wgs84, gcj02, bd09',
    ],
    [
      'no time format',
      { ...SMALL_MAPPING, timeFormat: 'YYYY' },
      'timeFormat',
      'YYYY',
      'yyyy-MM-dd',
      'yyyy-MM-dd',
    ],
    [
      'no time format in a list',
      withField('openedAt', { column: 'a', format: ['iso', 'dd'] }),
      'fields.openedAt.format.1',
      'dd',
      'yyyy-MM-dd',
      'yyyy-MM-dd',
    ],
    ['a number for a time format', { ...SMALL_MAPPING, timeFormat: 5 }, 'timeFormat', '5', 'a text', '文字'],
    ['no zone', { ...SMALL_MAPPING, timeZone: 'Mars' }, 'timeZone', 'Mars', 'Asia/Shanghai', 'Asia/Shanghai'],
    [
      'a grade too big',
      withField('category', { column: 'a', create: { impactGrade: 9 } }),
      'fields.category.create.impactGrade',
      '9',
      'at most 2',
      '不得大于 2',
    ],
    [
      'half a limit',
      { ...SMALL_MAPPING, limit: { amount: 1.5, unit: 'working_day' } },
      'limit.amount',
      '1.5',
      'whole number',
      '整数',
    ],
    [
      'two characters to part columns',
      { ...SMALL_MAPPING, delimiter: '||' },
      'delimiter',
      '||',
      'one character',
      '一个字符',
    ],
    [
      'a code with a blank',
      { ...SMALL_MAPPING, categories: [{ code: 'L 9', nameZh: '其他' }] },
      'categories.0.code',
      'L 9',
      'letters, digits',
      '字母',
    ],
  ])(
    'with %s is told with path, value and what to do in both languages',
    (_, mapping, column, value, english, chinese) => {
      const problems = read(mapping);
      expect(problems).toMatchObject([{ column, value, row: null, code: 'mapping_malformed' }]);
      expect(PROBLEM_SENTENCES_EN.mapping_malformed(problems[0]!)).toContain(english);
      expect(PROBLEM_SENTENCES_ZH.mapping_malformed(problems[0]!)).toContain(chinese);
    },
  );

  it('is told of everything that is wrong in it at once', () => {
    expect(
      read({ fields: { state: 1 }, x: 2 })
        .map(({ column, rule }) => `${column} ${rule}`)
        .sort(),
    ).toEqual([
      'fields.category missing',
      'fields.externalId missing',
      'fields.openedAt missing',
      'fields.state type',
      'source missing',
      'x unknown_key',
    ]);
  });

  it('that is not JSON is told by line and column, and one that is something else by what it should be', () => {
    expect(read('{\n  "source": "x",\n}')).toMatchObject([
      { code: 'json_malformed', value: '}', detail: '3:1' },
    ]);
    expect(read('id,opened\n1,2')).toMatchObject([{ code: 'file_not_json' }]);
    expect(read('')).toMatchObject([{ code: 'file_empty' }]);
    expect(read('[]')).toMatchObject([{ code: 'mapping_malformed', column: null, rule: 'type' }]);
  });

  it('is never answered in English where Chinese was asked for', () => {
    for (const rule of SHAPE_RULES) {
      const sentence = SHAPE_SENTENCES_ZH[rule]('string');
      expect(sentence).toMatch(/^[^a-z]*[\u4e00-\u9fff]|[\u4e00-\u9fff]/);
      // Names of keys and formats stay as they are typed; sentences of a library would be words with blanks between.
      expect(sentence).not.toMatch(/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/);
    }
  });
});
