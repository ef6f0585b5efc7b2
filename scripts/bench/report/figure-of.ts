import { percentilesOf } from '../measure/percentiles';
import type { Figure } from './figure';

/** The line of the report of what was measured, each value rounded to so many digits. Throws RangeError on nothing. */
export function figureOf(
  about: Pick<Figure, 'part' | 'what' | 'unit' | 'wanted'>,
  values: readonly number[],
  digits = 1,
): Figure {
  const samples = values.map((value) => Number(value.toFixed(digits)));
  return { ...about, ...percentilesOf(samples), samples };
}
