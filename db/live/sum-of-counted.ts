import type { IssueColumns } from './issue-columns';
import { placeBlocks } from './place-blocks';
import { bitCount, lowestBit, type RowRange, type RowSet, WORD_ROWS } from './row-set';
import { RunSum } from './run-sum';
import type { Standing } from './standing';

/**
 * Of all rows that count before each 32: how many they are, and the sums of their places in world units. From some two million rows
 * on these take more than 53 bits: what is rounded at every 32 rows is some units, and of their mean a tenth of one (1 mm).
 */
interface RunningSums {
  /** the places that they are of */
  ofX: Uint32Array;
  ofY: Uint32Array;
  n: Uint32Array;
  x: Float64Array;
  y: Float64Array;
}

/** A commit leaves most of what counts where it is. */
const held = new WeakMap<RowSet, RunningSums>();

function runningSums(columns: IssueColumns, counted: RowSet): RunningSums {
  const former = held.get(counted);
  if (former?.ofX === columns.x && former.ofY === columns.y) return former;
  const blocks = placeBlocks(columns);
  const { words } = counted;
  const [n, x, y] = [
    new Uint32Array(words.length + 1),
    new Float64Array(words.length + 1),
    new Float64Array(words.length + 1),
  ];
  for (let word = 0; word < words.length; word++) {
    const base = word * WORD_ROWS;
    const rows = Math.min(WORD_ROWS, columns.count - base);
    let missing = ~words[word]! & (rows === WORD_ROWS ? -1 : (1 << rows) - 1);
    let sumX = blocks.sumX[word]!;
    let sumY = blocks.sumY[word]!;
    n[word + 1] = n[word]! + rows - bitCount(missing);
    for (; missing !== 0; missing &= missing - 1) {
      const row = base + lowestBit(missing);
      sumX -= columns.x[row]!;
      sumY -= columns.y[row]!;
    }
    x[word + 1] = x[word]! + sumX;
    y[word + 1] = y[word]! + sumY;
  }
  const sums = { ofX: columns.x, ofY: columns.y, n, x, y };
  held.set(counted, sums);
  return sums;
}

/**
 * All rows that count: a run is what comes before its end less what comes before its begin, however many rows lie between. For the
 * present, of which much is asked.
 */
export class SumOfCounted extends RunSum {
  private readonly sums: RunningSums;

  constructor(
    private readonly columns: IssueColumns,
    private readonly standing: Standing,
  ) {
    super(standing.counted);
    this.sums = runningSums(columns, standing.counted);
  }

  countBetween({ from, until }: RowRange): number {
    return this.countBefore(until) - this.countBefore(from);
  }

  protected add(from: number, until: number): void {
    this.x = 0;
    this.y = 0;
    this.addPlacesBefore(until, 1);
    this.addPlacesBefore(from, -1);
    this.n = this.countBetween({ from, until });
    this.standing.litRows.countBetween(from, until, this.byLight);
  }

  private countBefore(row: number): number {
    return this.sums.n[row >>> 5]! + bitCount(this.begunBefore(row));
  }

  private addPlacesBefore(row: number, sign: 1 | -1): void {
    const { x, y } = this.columns;
    const word = row >>> 5;
    this.x += sign * this.sums.x[word]!;
    this.y += sign * this.sums.y[word]!;
    for (let rest = this.begunBefore(row); rest !== 0; rest &= rest - 1) {
      const other = word * WORD_ROWS + lowestBit(rest);
      this.x += sign * x[other]!;
      this.y += sign * y[other]!;
    }
  }

  /** Of the 32 rows among which a row is those that count before it. */
  private begunBefore(row: number): number {
    return (this.rows.words[row >>> 5] ?? 0) & ((1 << row) - 1);
  }
}
