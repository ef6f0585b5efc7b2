import { describe, expect, it } from 'vitest';
import { initialsOf, readingsOf } from '@/lib/search/readings';

describe('a character can be typed by every pinyin that it has', () => {
  it.each([
    ['街', ['jie']],
    ['行', ['xing', 'hang']],
    ['重', ['zhong', 'chong']],
    ['长', ['chang', 'zhang']],
    ['乐', ['le', 'yue']],
    ['绿', ['lv', 'lu']],
    ['略', ['lve', 'lue']],
    ['三', ['san', '3']],
  ])('%s: %s', (char, readings) => expect(readingsOf(char)).toEqual(expect.arrayContaining(readings)));

  it.each(['a', '1', ' ', '-', 'é', '😀'])('“%s” is no Chinese character', (char) =>
    expect(readingsOf(char)).toEqual([]),
  );

  it('and by its initial, z or zh', () => {
    expect(initialsOf('zhong')).toEqual(['z', 'zh']);
    expect(initialsOf('lao')).toEqual(['l']);
    expect(initialsOf('an')).toEqual(['a']);
  });
});
