import { heatWeight, LONGEST_DAYS } from '../../lib/analytics/heat-weight';
import type { HeatWeight } from '../../lib/contract/heat';
import type { IssueColumns } from './issue-columns';
import { type Standing, severityOf } from './standing';

const AGES = LONGEST_DAYS + 1;
const SEVERITIES = 5;

/** What each row weighs in a heat map on a local day. */
export class HeatWeights {
  private readonly isOne: boolean;
  /** by severity (1…4) and age (0…LONGEST_DAYS), so that it is reckoned once */
  private readonly weights: Float64Array;

  constructor(
    private readonly columns: IssueColumns,
    private readonly standing: Standing,
    private readonly day: number,
    weight: HeatWeight,
  ) {
    this.isOne = weight === 'count';
    this.weights = Float64Array.from({ length: SEVERITIES * AGES }, (_, i) =>
      heatWeight(weight, Math.floor(i / AGES), i % AGES),
    );
  }

  of(row: number): number {
    if (this.isOne) return 1;
    const { openedDay, closedDay } = this.columns;
    const ageDays = Math.min(this.day, closedDay[row]!) - openedDay[row]!;
    const days = Math.min(Math.max(ageDays, 0), LONGEST_DAYS);
    return this.weights[severityOf(this.standing.matter[row]!) * AGES + days]!;
  }
}
