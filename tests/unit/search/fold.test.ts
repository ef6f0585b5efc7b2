import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/search/fold';

describe('what is typed and what is written are compared without what does not matter', () => {
  it.each([
    ['五一路', '五一路'],
    ['Ａ－12 号院', 'a12号院'],
    ["Ping'an Street", 'pinganstreet'],
    ['老街（北段）', '老街北段'],
    ['  \u3000', ''],
    ['lǚ', 'lu'],
    ['𠮷野家', '𠮷野家'],
  ])('“%s” is “%s”', (text, folded) => expect(fold(text).chars.join('')).toBe(folded));

  it('and every character knows where it stood', () => {
    const text = '𠮷 Ａ-1号';
    const { chars, at } = fold(text);
    expect(chars).toEqual(['𠮷', 'a', '1', '号']);
    expect(at.map((index) => String.fromCodePoint(text.codePointAt(index)!))).toEqual([
      '𠮷',
      'Ａ',
      '1',
      '号',
    ]);
  });
});
