import type { LightCounts, Summary } from '@/lib/contract/summary';

/** Open issues of everything in the filter, by light; what lies in no community is counted too. */
export function placeCounts(summary: Summary): LightCounts {
  const sum: LightCounts = { red: 0, amber: 0, green: 0, grey: 0 };
  for (const light of ['red', 'amber', 'green', 'grey'] as const) sum[light] = summary.lights[light] ?? 0;
  return sum;
}
