import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Readers } from '@/db/live/readers';
import { SecondCopies } from '@/db/live/second-copies';

const LENGTH = 12;

const commit = fc.record({
  values: fc.dictionary(fc.nat(LENGTH - 1).map(String), fc.nat(3), { maxKeys: 4 }),
  /** somebody begins to read what it leaves, and goes on for so many commits */
  readFor: fc.nat(3),
  /** copies are made beforehand before it */
  isPrepared: fc.boolean(),
});

describe('second copies of arrays', () => {
  it('never change under whoever reads a snapshot, and say of the present what was written', () =>
    fc.assert(
      fc.asyncProperty(fc.array(commit, { maxLength: 30 }), async (commits) => {
        let present = { array: new Uint16Array(LENGTH), readers: new Readers() };
        let former: Readers[] = [];
        const copies = new SecondCopies(() => former.every(({ areThere }) => !areThere));
        const seen: { array: Uint16Array; content: number[]; until: number; end: () => void }[] = [];
        for (const [at, { values, readFor, isPrepared }] of commits.entries()) {
          const before = present;
          if (isPrepared) await copies.make('array', before.array, () => true);
          const places = Object.keys(values).map(Number);
          const content = [...before.array];
          const array = copies.write('array', before.array, places, (position) => values[places[position]!]!);
          expect([...before.array]).toEqual(content);
          for (const place of places) content[place] = values[place]!;
          expect([...array]).toEqual(content);
          former = [...former.filter(({ areThere }) => areThere), before.readers];
          present = { array, readers: new Readers() };
          if (readFor > 0) seen.push({ array, content, until: at + readFor, end: present.readers.begin() });
          for (const one of seen.filter(({ until }) => until >= at))
            expect([...one.array]).toEqual(one.content);
          for (const one of seen.filter(({ until }) => until === at)) one.end();
        }
      }),
      { numRuns: 500 },
    ));

  it('are written in turn while nobody reads what is past, and are new objects, of which nothing is known yet', () => {
    const copies = new SecondCopies(() => true);
    const arrays = [new Int32Array(LENGTH)];
    for (let at = 0; at < 6; at++) arrays.push(copies.write('array', arrays[at]!, [at], () => 7));
    expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(2);
    expect(new Set(arrays).size).toBe(arrays.length);
  });

  it('stay the same where nothing changes', () => {
    const copies = new SecondCopies(() => true);
    const array = Int32Array.of(1, 2, 3);
    expect(copies.write('array', array, [1], () => 2)).toBe(array);
    const other = copies.write('array', array, [1], () => 5);
    expect(copies.write('array', other, [1], () => 5)).toBe(other);
  });

  it('are of no use, and not taken, when what was copied is no longer the present', async () => {
    const copies = new SecondCopies(() => true);
    const array = Int32Array.of(1, 2, 3);
    await copies.make('array', array, () => false);
    const first = copies.write('array', Int32Array.of(4, 5, 6), [0], () => 9);
    expect([...first]).toEqual([9, 5, 6]);
  });
});
