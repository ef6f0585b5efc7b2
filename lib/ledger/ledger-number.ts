export type NumberSeries = 'issue' | 'opinion';

/** `LJ-2026-00017` for an issue, `LJ-2026-Y00017` for an opinion (意见). Longer numbers simply grow. */
export function ledgerNumber(prefix: string, series: NumberSeries, year: number, count: number): string {
  return `${prefix}-${year}-${series === 'opinion' ? 'Y' : ''}${String(count).padStart(5, '0')}`;
}
