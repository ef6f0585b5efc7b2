import type { IssueTileProperties } from '../../lib/contract/issue-tile';
import { LIGHTS } from '../../lib/ledger/states';
import { TILE_EXTENT } from '../../lib/tile/point-layer';
import { type PlaceBlocks, placeBlocks } from './place-blocks';
import { bitCount, lowestBit, nextRow, type RowSet, WORD_ROWS } from './row-set';
import type { Loaded } from './snapshot';
import type { Standing } from './standing';

/** A longer list of numbers would be no list to choose from. */
const MOST_NUMBERS = 50;
const NO_LIGHT = LIGHTS.indexOf('none');

/** The issues of one feature of a tile. */
export class CellSum {
  /** the mean of their places, in units of the tile */
  x = 0;
  y = 0;
  private n = 0;
  private readonly byLight = new Uint32Array(LIGHTS.length);
  private from = 0;
  private until = 0;
  private readonly blocks: PlaceBlocks;

  /** @param rows those that pass; `shift`: how far world units are shifted to become units of the tile */
  constructor(
    private readonly loaded: Loaded,
    private readonly standing: Standing,
    private readonly rows: RowSet,
    private readonly shift: number,
  ) {
    this.blocks = placeBlocks(loaded.columns);
  }

  /** Takes the rows of a run that pass, 32 at a time. Of most issues it need only be known that they have no light. */
  gather(from: number, until: number): void {
    const { byLight, blocks } = this;
    const { first, words } = this.rows;
    const { light, lit } = this.standing;
    const { x, y, count } = this.loaded.columns;
    this.from = from;
    this.until = until;
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
    byLight[NO_LIGHT] = n - byLight[0]! - byLight[1]! - byLight[2]! - byLight[3]!;
    this.n = n;
    this.x = this.inTile(sumX / n);
    this.y = this.inTile(sumY / n);
  }

  properties(isListed: boolean): { [Name in keyof IssueTileProperties]: IssueTileProperties[Name] } {
    const { n, byLight } = this;
    const [red, amber, green, grey] = byLight as unknown as [number, number, number, number];
    return {
      n,
      red: red || undefined,
      amber: amber || undefined,
      green: green || undefined,
      grey: grey || undefined,
      light: LIGHTS[byLight.findIndex((count) => count > 0)]!,
      number: n === 1 ? this.numbers() : undefined,
      numbers: n > 1 && n <= MOST_NUMBERS && isListed ? this.numbers() : undefined,
    };
  }

  private inTile(units: number): number {
    return Math.floor(units / 2 ** this.shift) % TILE_EXTENT;
  }

  private numbers(): string {
    const numbers: string[] = [];
    const { rows, until, loaded } = this;
    for (let row = nextRow(rows, this.from, until); row < until; row = nextRow(rows, row + 1, until)) {
      numbers.push(numberOfRow(loaded, row));
    }
    return numbers.join(',');
  }
}

/** The ledger number of a row. */
export const numberOfRow = ({ columns, numbers }: Loaded, row: number): string =>
  numbers.text(columns.numberStart[row]!, columns.numberLength[row]!);
