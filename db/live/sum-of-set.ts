import { type PlaceBlocks, placeBlocks } from './place-blocks';
import { bitCount, lowestBit, type RowSet, WORD_ROWS } from './row-set';
import { RunSum } from './run-sum';
import type { Loaded } from './snapshot';
import type { Standing } from './standing';

/** The rows of a set, 32 at a time. Of most issues it need only be known that they have no light. */
export class SumOfSet extends RunSum {
  private readonly blocks: PlaceBlocks;

  constructor(
    private readonly loaded: Loaded,
    private readonly standing: Standing,
    rows: RowSet,
  ) {
    super(rows);
    this.blocks = placeBlocks(loaded.columns);
  }

  protected add(from: number, until: number): void {
    const { byLight, blocks } = this;
    const { first, words } = this.rows;
    const { light, lit } = this.standing;
    const { x, y, count } = this.loaded.columns;
    byLight.fill(0);
    let n = 0;
    let sumX = 0;
    let sumY = 0;
    const last = (until - 1) >>> 5;
    for (let word = from >>> 5; word <= last; word++) {
      const base = word * WORD_ROWS;
      let bits = words[word - (first >>> 5)]!;
      if (base < from) bits &= -1 << from;
      if (base + WORD_ROWS > until) bits &= (1 << until) - 1;
      if (bits === 0) continue;
      const passing = bitCount(bits);
      n += passing;
      for (let rest = bits & lit.words[word]!; rest !== 0; rest &= rest - 1) {
        byLight[light[base + lowestBit(rest)]!]!++;
      }
      const isMost = passing > WORD_ROWS / 2 && base + WORD_ROWS <= count;
      if (isMost) {
        sumX += blocks.sumX[word]!;
        sumY += blocks.sumY[word]!;
      }
      const sign = isMost ? -1 : 1;
      for (let rest = isMost ? ~bits : bits; rest !== 0; rest &= rest - 1) {
        const row = base + lowestBit(rest);
        sumX += sign * x[row]!;
        sumY += sign * y[row]!;
      }
    }
    this.n = n;
    this.x = sumX;
    this.y = sumY;
  }
}
