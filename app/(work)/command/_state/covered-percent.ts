import type { Visited } from '@/lib/contract/summary';

/** Whole percent, rounded down: 100 only when nothing is left. */
export const coveredPercent = ({ visited, of }: Visited): number =>
  of === 0 ? 100 : Math.floor((100 * visited) / of);
