import { describe, expect, it } from 'vitest';
import { createRandom } from '@/db/seed/random';

const draw = (random: ReturnType<typeof createRandom>, count = 20) =>
  Array.from({ length: count }, () => random.next());

describe('the demo draws its numbers from a seed', () => {
  it('gives the same numbers for the same seed and others for the next seed', () => {
    expect(draw(createRandom(7))).toEqual(draw(createRandom(7)));
    expect(draw(createRandom(7))).not.toEqual(draw(createRandom(8)));
  });

  it('gives a fork that does not depend on what was drawn before it', () => {
    const untouched = createRandom(7);
    const used = createRandom(7);
    draw(used, 100);
    expect(draw(used.fork('roads'))).toEqual(draw(untouched.fork('roads')));
    expect(draw(untouched.fork('roads'))).not.toEqual(draw(untouched.fork('lamps')));
  });

  it('draws whole numbers evenly and reaches both ends', () => {
    const random = createRandom(1);
    const seen = new Map<number, number>();
    for (let i = 0; i < 6000; i++) {
      const face = random.int(1, 6);
      seen.set(face, (seen.get(face) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('draws weighted values in proportion and never one of weight 0', () => {
    const random = createRandom(2);
    const counts = { often: 0, seldom: 0, never: 0 };
    for (let i = 0; i < 4000; i++) {
      counts[
        random.weighted([
          ['often', 3],
          ['seldom', 1],
          ['never', 0],
        ] as const)
      ]++;
    }
    expect(counts.never).toBe(0);
    expect(counts.often / counts.seldom).toBeGreaterThan(2.5);
    expect(counts.often / counts.seldom).toBeLessThan(3.5);
  });

  it('draws normal values with the asked mean and spread', () => {
    const random = createRandom(3);
    const values = Array.from({ length: 20_000 }, () => random.normal(10, 2));
    const mean = values.reduce((a, b) => a + b) / values.length;
    const deviation = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length);
    expect(mean).toBeCloseTo(10, 1);
    expect(deviation).toBeCloseTo(2, 1);
  });

  it('shuffles a copy that holds the same things', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = createRandom(4).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort()).toEqual(items);
    expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('refuses to choose from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
    expect(() => createRandom(1).weighted([['a', 0]])).toThrow(RangeError);
  });
});
