import type { IssueTileProperties } from '../../lib/contract/issue-tile';
import { LIGHTS } from '../../lib/ledger/states';
import { ByteWriter } from '../../lib/tile/byte-writer';
import { TILE_EXTENT } from '../../lib/tile/point-layer';
import { nextRow, type RowSet } from './row-set';
import type { Loaded } from './snapshot';
import type { RunSum } from './sum-of-set';

/** A longer list of numbers would be no list to choose from. */
const MOST_NUMBERS = 50;

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
  private from = 0;
  private until = 0;
  private readonly list = new ByteWriter();

  /** @param rows those that pass, which `sum` adds up; `shift`: how far world units are shifted to become units of the tile */
  constructor(
    private readonly loaded: Loaded,
    private readonly rows: RowSet,
    private readonly sum: RunSum,
    private readonly shift: number,
  ) {}

  /** Takes the rows of a run that pass, of which there is one. */
  gather(from: number, until: number): void {
    const { sum } = this;
    this.from = from;
    this.until = until;
    sum.take(from, until);
    this.x = this.inTile(sum.x / sum.n);
    this.y = this.inTile(sum.y / sum.n);
  }

  properties(isListed: boolean): TileProperties {
    const { n, byLight } = this.sum;
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
