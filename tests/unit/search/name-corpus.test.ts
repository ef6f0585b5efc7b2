import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameCorpus } from '@/lib/search/name-corpus';
import { initialsOf, readingsOf } from '@/lib/search/readings';

const CHARS = [...'老街长乐重行绿三号院安园女略北巷a7'];
const names = fc.array(
  fc.array(fc.constantFrom(...CHARS), { minLength: 1, maxLength: 6 }).map((chars) => chars.join('')),
  { minLength: 1, maxLength: 12 },
);

/** All the ways of typing a character. */
const forms = (char: string) => [
  char,
  ...readingsOf(char),
  ...readingsOf(char).flatMap((reading) => initialsOf(reading)),
];

/** A stretch of one of the names, each of its characters typed in one way or another. */
const typed = fc
  .tuple(names, fc.nat(), fc.nat(), fc.nat(), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }))
  .map(([all, which, start, length, ways]) => {
    const position = which % all.length;
    const chars = [...all[position]!];
    const from = start % chars.length;
    const stretch = chars.slice(from, from + 1 + (length % (chars.length - from)));
    const text = stretch.map((char, i) => forms(char)[ways[i]! % forms(char).length]).join('');
    return { all, position, from, text };
  });

describe('a name is found', () => {
  it('however each of its characters is typed, from any of them on', () =>
    fc.assert(
      fc.property(typed, ({ all, position, from, text }) => {
        const corpus = new NameCorpus(all);
        const query = corpus.compile([...text]);
        if (query.typed.length === 0) return; // too long to be typed by sound
        const found = corpus.find(query);
        const anchored = [...found.exact, ...found.prefix, ...found.initials, ...found.pinyin];
        expect(from === 0 ? anchored : [...anchored, ...found.inside]).toContain(position);
        const stretch = corpus.stretch(query, position)!;
        expect(stretch[1]).toBeGreaterThan(stretch[0]);
      }),
      { numRuns: 500 },
    ));

  it('in one list only, and as it is written exactly where the text says so', () =>
    fc.assert(
      fc.property(
        names,
        fc.array(fc.constantFrom(...CHARS), { minLength: 1, maxLength: 3 }),
        (all, chars) => {
          const corpus = new NameCorpus(all);
          const query = corpus.compile(chars);
          const found = corpus.find(query);
          const positions = Object.values(found).flat();
          expect(new Set(positions).size).toBe(positions.length);
          all.forEach((name, position) => {
            const words = chars.join('');
            expect(found.exact.includes(position)).toBe(name === words);
            expect(found.prefix.includes(position)).toBe(name.startsWith(words) && name !== words);
            if (name.includes(words)) expect(positions).toContain(position);
          });
        },
      ),
      { numRuns: 500 },
    ));

  it('by the whole of a very long text, as it is written', () => {
    const long = 'Wuyi Road and the Second Lane behind the Old Flour Mill';
    const corpus = new NameCorpus([long, '老街']);
    const chars = [...long.toLowerCase().replaceAll(' ', '')];
    expect(corpus.find(corpus.compile(chars)).exact).toEqual([0]);
    expect(corpus.find(corpus.compile(chars.slice(1))).inside).toEqual([0]);
    expect(corpus.find(corpus.compile([...chars, 'x']))).toMatchObject({ exact: [], prefix: [], inside: [] });
  });
});
