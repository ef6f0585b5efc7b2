import type { IssueTileProperties } from '../../lib/contract/issue-tile';
import { LIGHTS } from '../../lib/ledger/states';
import { ByteWriter } from '../../lib/tile/byte-writer';
import { type PointLayer, TILE_EXTENT } from '../../lib/tile/point-layer';
import type { RunSum } from './run-sum';
import type { Loaded } from './snapshot';

/** A longer list of numbers would be no list to choose from. */
const MOST_NUMBERS = 50;

const COMMA = new TextEncoder().encode(',');

/** Text that only one feature has is given in bytes. */
type TileProperties = Omit<IssueTileProperties, 'number' | 'numbers'> & {
  number: Uint8Array | undefined;
  numbers: Uint8Array | undefined;
};

/** Writes the features of a tile: each stands for one issue or more. */
export class IssueFeatures {
  private readonly list = new ByteWriter();

  /** @param tileShift how far world units are shifted to become units of the tile */
  constructor(
    private readonly layer: PointLayer,
    private readonly loaded: Loaded,
    private readonly tileShift: number,
  ) {}

  /** At the mean of their places. `isListed`: whether several tell their numbers. */
  add(sum: RunSum, isListed: boolean): void {
    const { n, x, y } = sum;
    this.layer.add(this.inTile(x / n), this.inTile(y / n), this.propertiesOf(sum, isListed));
  }

  private propertiesOf(sum: RunSum, isListed: boolean): TileProperties {
    const { n, byLight } = sum;
    const [red, amber, green, grey] = byLight as unknown as [number, number, number, number];
    return {
      n,
      red: red || undefined,
      amber: amber || undefined,
      green: green || undefined,
      grey: grey || undefined,
      light: LIGHTS[byLight.findIndex((count) => count > 0)]!,
      number: n === 1 ? this.numbersOf(sum) : undefined,
      numbers: n > 1 && n <= MOST_NUMBERS && isListed ? this.numbersOf(sum) : undefined,
    };
  }

  private inTile(units: number): number {
    return Math.floor(units / 2 ** this.tileShift) % TILE_EXTENT;
  }

  /** Ledger numbers as they are held, because they become bytes of a tile again. */
  private numbersOf(sum: RunSum): Uint8Array {
    const { list } = this;
    const { columns, numbers } = this.loaded;
    list.clear();
    sum.eachRow((row) => {
      if (list.length > 0) list.appendFew(COMMA, 0, COMMA.length);
      numbers.write(columns.numberStart[row]!, columns.numberLength[row]!, list);
    });
    return list.finish();
  }
}

/** The ledger number of a row. */
export const numberOfRow = ({ columns, numbers }: Loaded, row: number): string =>
  numbers.text(columns.numberStart[row]!, columns.numberLength[row]!);
