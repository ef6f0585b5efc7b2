import { describe, expect, it } from 'vitest';
import { findJsonFault } from '@/lib/exchange/json-fault';

describe('a text that is not JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9, '}'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"b"'],
    ['{\n  "a": “x”\n}', 2, 8, '“x”'],
    ['{"a"：1}', 1, 5, '：1'],
    ['{"a": 1', 1, 8, ''],
    ['{a: 1}', 1, 2, 'a'],
    ['[1, 2}', 1, 6, '}'],
    ['{"a": 01}', 1, 7, '01'],
    ['{"a": "x\ny"}', 1, 7, '"x'],
    ['{} {}', 1, 4, '{'],
    ['{"a": [] // note\n}', 1, 10, '//'],
  ])('is told by the place where it ceases to be: %j', (text, line, column, found) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(findJsonFault(text)).toEqual({ line, column, found });
  });

  it.each(['{"a": [1, -2.5e+3, "\\u00e9\\"", null, true, {}], "b": []}', ' 1 ', '"a"'])(
    'is not found in what is: %s',
    (text) => {
      expect(() => JSON.parse(text)).not.toThrow();
      expect(findJsonFault(text)).toBeNull();
    },
  );
});
