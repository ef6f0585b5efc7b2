import type { IssueTileProperties } from '../../lib/contract/issue-tile';
import { LIGHTS } from '../../lib/ledger/states';
import { ByteWriter } from '../../lib/tile/byte-writer';
import { TILE_EXTENT } from '../../lib/tile/point-layer';
import { type PlaceBlocks, placeBlocks } from './place-blocks';
import { bitCount, lowestBit, nextRow, type RowSet, WORD_ROWS } from './row-set';
import type { Loaded } from './snapshot';
import type { Standing } from './standing';

/** A longer list of numbers would be no list to choose from. */
const MOST_NUMBERS = 50;
const NO_LIGHT = LIGHTS.indexOf('none');

const COMMA = new TextEncoder().encode(',');

/** Text that only one feature has is given in bytes. */
type TileProperties = Omit<IssueTileProperties, 'number' | 'numbers'> & {
  number: Uint8Array | undefined;
  numbers: Uint8Array | undefined;
};

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
  private readonly list = new ByteWriter();

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

  properties(isListed: boolean): TileProperties {
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

  /** Ledger numbers as they are held, because they become bytes of a tile again. */
  private numbers(): Uint8Array {
    const { rows, until, list } = this;
    const { columns, numbers } = this.loaded;
    list.clear();
    for (let row = nextRow(rows, this.from, until); row < until; row = nextRow(rows, row + 1, until)) {
      if (list.length > 0) list.appendFew(COMMA, 0, COMMA.length);
      numbers.write(columns.numberStart[row]!, columns.numberLength[row]!, list);
    }
    return list.finish();
  }
}

/** The ledger number of a row. */
export const numberOfRow = ({ columns, numbers }: Loaded, row: number): string =>
  numbers.text(columns.numberStart[row]!, columns.numberLength[row]!);
