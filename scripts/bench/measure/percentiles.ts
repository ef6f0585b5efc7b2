/** Of a list of durations or other figures. */
export interface Percentiles {
  n: number;
  p50: number;
  p95: number;
  p99: number;
  most: number;
}

/** Nearest rank: a value that was really measured, at or above the share. Throws RangeError on nothing. */
export function percentilesOf(values: readonly number[]): Percentiles {
  if (values.length === 0) throw new RangeError('percentilesOf: expected at least one value, got none');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: sorted.at(-1)! };
}

export const medianOf = (values: readonly number[]): number => percentilesOf(values).p50;
