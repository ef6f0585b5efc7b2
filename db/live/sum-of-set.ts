import { LIGHTS } from '../../lib/ledger/states';
import { placeBlocks } from './place-blocks';
import { bitCount, lowestBit, type RowSet, WORD_ROWS } from './row-set';
import type { Loaded } from './snapshot';
import type { Standing } from './standing';

/** What the rows of a run come to that pass. */
export interface RunSum {
  /** how many they are */
  readonly n: number;
  /** the sums of their places, in world units */
  readonly x: number;
  readonly y: number;
  /** how many have each light, by position in LIGHTS */
  readonly byLight: Uint32Array;
  /** Takes the rows from `from` until before `until`. */
  take(from: number, until: number): void;
}

const NO_LIGHT = LIGHTS.indexOf('none');

export const noLights = (): Uint32Array => new Uint32Array(LIGHTS.length);

/** Those without a light are all the others: most issues are closed. */
export function fillUnlit(byLight: Uint32Array, n: number): void {
  byLight[NO_LIGHT] = n - byLight[0]! - byLight[1]! - byLight[2]! - byLight[3]!;
}

/** The rows of a set, 32 at a time. Of most issues it need only be known that they have no light. */
export class SumOfSet implements RunSum {
  n = 0;
  x = 0;
  y = 0;
  readonly byLight = noLights();
  private readonly blocks;

  constructor(
    private readonly loaded: Loaded,
    private readonly standing: Standing,
    private readonly rows: RowSet,
  ) {
    this.blocks = placeBlocks(loaded.columns);
  }

  take(from: number, until: number): void {
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
    fillUnlit(byLight, n);
    this.n = n;
    this.x = sumX;
    this.y = sumY;
  }
}
