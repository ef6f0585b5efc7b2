import { heatWeight, LONGEST_DAYS } from '../../lib/analytics/heat-weight';
import type { HeatWeight } from '../../lib/contract/heat';
import type { IssueColumns } from './issue-columns';
import { type Standing, severityOf } from './standing';

/** For ages of up to LONGEST_DAYS. */
const AGE_BITS = 7;
const AGES = 1 << AGE_BITS;
const SEVERITIES = 5;

/** What each row weighs in a heat map on a local day. */
export class HeatWeights {
  private readonly isOne: boolean;
  /** by severity (1…4) and age (0…LONGEST_DAYS), so that it is reckoned once */
  private readonly weights: Float64Array;
  /** day codes: half as much to read as whole days */
  private readonly opened: Uint16Array;
  private readonly closed: Uint16Array;
  private readonly matter: Uint32Array;

  constructor(
    { openedCode, closedCode }: IssueColumns,
    { matter }: Standing,
    private readonly day: number,
    weight: HeatWeight,
  ) {
    this.isOne = weight === 'count';
    this.weights = Float64Array.from({ length: SEVERITIES * AGES }, (_, i) =>
      heatWeight(weight, Math.floor(i / AGES), i % AGES),
    );
    this.opened = openedCode;
    this.closed = closedCode;
    this.matter = matter;
  }

  of(row: number): number {
    if (this.isOne) return 1;
    const ageDays = lesser(this.closed[row]!, this.day) - this.opened[row]!;
    const days = lesser(ageDays & ~(ageDays >> 31), LONGEST_DAYS);
    return this.weights[(severityOf(this.matter[row]!) << AGE_BITS) | days]!;
  }
}

/** Math.min without a branch, whose way cannot be foretold; of numbers whose difference fits into 31 bits. */
const lesser = (one: number, other: number): number => other + ((one - other) & ((one - other) >> 31));
