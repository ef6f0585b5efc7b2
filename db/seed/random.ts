/** A seeded source of numbers for the demo: the same seed gives the same town, ledger and tests, on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform whole number in [min, max], both ends included. */
  int(min: number, max: number): number;
  /** Uniform in [min, max). */
  between(min: number, max: number): number;
  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean;
  /** One element. Throws a RangeError on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** One value, chosen in proportion to its weight. Throws a RangeError when no weight is positive. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** A shuffled copy (Fisher–Yates); the input is left alone. */
  shuffle<T>(items: readonly T[]): T[];
  /** Normally distributed (Box–Muller). */
  normal(mean?: number, standardDeviation?: number): number;
  /**
   * An independent stream for one purpose, depending on the seed and the names only, not on how many numbers were
   * drawn before: a change in one part of the demo leaves the other parts as they were.
   */
  fork(name: string): Random;
}

/** @param seed a whole number; only its lowest 32 bits count. */
export function createRandom(seed: number): Random {
  return fromState(mix(seed | 0));
}

function fromState(origin: number): Random {
  let state = origin;
  const next = () => {
    // mulberry32 (Tommy Ettinger, public domain): 32 bits of state, passes gjrand, plenty for a demo
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('Cannot pick from an empty list');
      return items[int(0, items.length - 1)]!;
    },
    weighted: (choices) => {
      const total = choices.reduce((sum, [, weight]) => sum + Math.max(0, weight), 0);
      if (!(total > 0)) throw new RangeError('Cannot choose: no weight is above 0');
      let left = next() * total;
      for (const [value, weight] of choices) {
        left -= Math.max(0, weight);
        if (left < 0) return value;
      }
      return choices.findLast(([, weight]) => weight > 0)![0];
    },
    shuffle: (items) => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
    normal: (mean = 0, standardDeviation = 1) => {
      // 1 - next() is in (0, 1], so the logarithm is finite
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      return mean + standardDeviation * radius * Math.cos(2 * Math.PI * next());
    },
    fork: (name) => fromState(mix(origin ^ hashText(name))),
  };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The finaliser of MurmurHash3: neighbouring seeds (1, 2, 3 …) start far apart. */
function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
