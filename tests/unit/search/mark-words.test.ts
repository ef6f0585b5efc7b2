import { describe, expect, it } from 'vitest';
import { foundIn, stretchesOf } from '@/lib/search/mark-words';

const LONG = `${'前面有很多很多话要先说完才能说到'.repeat(3)}这里的路灯坏了，Lamp也不亮，${'后面还有话'.repeat(9)}`;
const issue = {
  number: 'LJ-2026-00017',
  title: '3号楼前路灯不亮',
  placeText: '五一路西段',
  description: LONG,
};
const marked = ({ text, marks }: { text: string; marks: [number, number][] }) =>
  marks.map(([from, until]) => text.slice(from, until));

describe('the words of a search are marked where they stand', () => {
  it.each([
    ['路灯', 'title', ['路灯']],
    ['00017', 'number', ['00017']],
    ['lj-2026', 'number', ['LJ-2026']],
    ['西段', 'placeText', ['西段']],
    ['lamp', 'description', ['Lamp']],
    ['路灯 lamp', 'description', ['路灯', 'Lamp']],
    ['路灯 3号', 'title', ['3号', '路灯']],
    ['没有', 'number', []],
  ])('“%s”: in the %s', (text, place, words) => {
    const found = foundIn(issue, text);
    expect([found.in, marked(found)]).toEqual([place, words]);
  });

  it('of a long text a piece is shown, with … where it was cut', () => {
    const { text } = foundIn(issue, '坏了');
    expect(text.length).toBeLessThan(50);
    expect(text).toMatch(/^….*坏了.*…$/);
    expect(LONG).toContain(text.slice(1, -1));
  });

  it('every time they stand there, none over another', () => {
    expect(stretchesOf('路灯路灯路', ['路灯', '灯路'])).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(stretchesOf('aaaa', ['aa', 'AA'])).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it('where small letters are longer than great ones nothing is marked in the wrong place', () => {
    expect(stretchesOf('İstanbul 路灯', ['路灯'])).toEqual([[9, 11]]);
  });
});
