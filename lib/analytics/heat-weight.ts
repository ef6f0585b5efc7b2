import type { HeatWeight } from '../contract/heat';

const DAYS_UNTIL_DOUBLE = 30;
/** After this an issue weighs no more. */
export const LONGEST_DAYS = 90;

/**
 * What one issue weighs in the heat map.
 * - `count`: 1
 * - `severity`: its severity, 1 low … 4 urgent
 * - `age`: 1 + days ÷ 30, from 1 when new to 4 after 90 days or more; what is closed aged until it was closed
 * - `severity_age`: the product of both
 */
export function heatWeight(weight: HeatWeight, severity: number, ageDays: number): number {
  const bySeverity = weight === 'severity' || weight === 'severity_age' ? severity : 1;
  const isByAge = weight === 'age' || weight === 'severity_age';
  const days = Math.min(Math.max(ageDays, 0), LONGEST_DAYS);
  return isByAge ? bySeverity * (1 + days / DAYS_UNTIL_DOUBLE) : bySeverity;
}
