import type { RampStep } from './tokens';

/** One class of a choropleth: values from `from` to `to`, both within it. */
export interface ValueClass {
  from: number;
  to: number;
  step: RampStep;
  /** how many of the values fall into it */
  n: number;
}

/**
 * Steps of the ramp for k classes. Few classes stay in its calm half: the deepest shade over half a town would shout louder
 * than what is overdue in it.
 */
const STEPS: Record<number, readonly RampStep[]> = {
  1: [2],
  2: [1, 3],
  3: [1, 2, 4],
  4: [1, 2, 3, 4],
  5: [1, 2, 3, 4, 5],
};
const MOST_CLASSES = 5;
/** Share of the spread that the classes must explain before one more is not worth its colour. */
const GOOD_FIT = 0.95;

const squaredSpread = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

/**
 * Fisher's exact natural breaks (W. D. Fisher 1958, "On grouping for maximum homogeneity"; Jenks 1977 for maps): the
 * division of sorted values into k runs with the least squared spread inside them. Equal values are never divided.
 */
function naturalRuns(sorted: readonly number[], most: number): number[][][] {
  const n = sorted.length;
  const sums = [0];
  const squares = [0];
  sorted.forEach((value, i) => {
    sums.push(sums[i]! + value);
    squares.push(squares[i]! + value * value);
  });
  const cost = (from: number, until: number) =>
    squares[until]! - squares[from]! - (sums[until]! - sums[from]!) ** 2 / (until - from);
  const mayStart = (i: number) => i === 0 || sorted[i] !== sorted[i - 1];
  let best = Array.from({ length: n + 1 }, (_, until) => (until === 0 ? 0 : cost(0, until)));
  let starts: number[][] = [new Array<number>(n + 1).fill(0)];
  const divisions: number[][][] = [[[...sorted]]];
  for (let k = 2; k <= most; k++) {
    const next = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
    const start = new Array<number>(n + 1).fill(-1);
    for (let until = k; until <= n; until++) {
      for (let from = k - 1; from < until; from++) {
        if (!mayStart(from)) continue;
        const total = best[from]! + cost(from, until);
        if (total < next[until]!) [next[until], start[until]] = [total, from];
      }
    }
    if (!Number.isFinite(next[n]!)) break;
    best = next;
    starts = [...starts, start];
    const runs: number[][] = [];
    for (let until = n, level = k - 1; level >= 0; level--) {
      const from = level === 0 ? 0 : starts[level]![until]!;
      runs.unshift(sorted.slice(from, until));
      until = from;
    }
    divisions.push(runs);
  }
  return divisions;
}

/** The roundest number above `low` and not above `high`: fewest digits, then nearest to the middle. */
export function roundestBetween(low: number, high: number): number {
  for (let unit = 10 ** Math.ceil(Math.log10(Math.max(high, 1e-6))); unit > 1e-7; unit /= 10) {
    for (const step of [unit, unit / 2, unit / 5]) {
      const candidate = Math.ceil((low + high) / 2 / step - 0.5) * step;
      for (const value of [candidate, candidate - step, candidate + step]) {
        const clean = Number(value.toPrecision(12));
        if (clean > low && clean <= high) return clean;
      }
    }
  }
  return high;
}

/**
 * Honest classes for a choropleth: natural breaks, as few as explain 95 % of the spread, never more than five and
 * never more than there are distinct values; the borders are the roundest numbers that leave every value in its class.
 * Zero and less are left out: "none" is not a shade.
 *
 * @param values  any order; with `whole`, integers, and classes are then `3–7` without overlap
 * @param digits  decimals with which the lowest and the highest value are written, when not `whole`
 */
export function classify(
  values: readonly number[],
  { whole, digits = 1 }: { whole: boolean; digits?: number },
): ValueClass[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const total = squaredSpread(sorted);
  const most = Math.min(MOST_CLASSES, new Set(sorted).size);
  const divisions = naturalRuns(sorted, most);
  const runs =
    divisions.find((division) => {
      const inside = division.reduce((sum, run) => sum + squaredSpread(run), 0);
      return total === 0 || 1 - inside / total >= GOOD_FIT;
    }) ?? divisions.at(-1)!;
  const borders = runs.slice(1).map((run, i) => roundestBetween(runs[i]!.at(-1)!, run[0]!));
  const decimals = whole
    ? 0
    : Math.max(digits, ...borders.map((border) => (String(border).split('.')[1] ?? '').length));
  const scale = 10 ** decimals;
  const lowest = Math.floor(sorted[0]! * scale + 1e-9) / scale;
  const highest = Math.ceil(sorted.at(-1)! * scale - 1e-9) / scale;
  return runs.map((run, i) => {
    const next = borders[i];
    return {
      from: i === 0 ? lowest : borders[i - 1]!,
      to: next === undefined ? highest : whole ? next - 1 : next,
      step: STEPS[runs.length]![i]!,
      n: run.length,
    };
  });
}

/** The class that a value lies in; null for zero and less, and for null. A border belongs to the class above it. */
export function classOf(classes: readonly ValueClass[], value: number | null): ValueClass | null {
  if (value === null || value <= 0) return null;
  return classes.findLast(({ from }) => value >= from) ?? classes[0] ?? null;
}
