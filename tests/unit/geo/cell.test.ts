import fc from 'fast-check';
import { cellToTile } from 'quadbin';
import { describe, expect, it } from 'vitest';
import {
  CELL_RESOLUTION,
  CELL_UNITS,
  cellAt,
  cellColumn,
  cellRange,
  cellRow,
  compareInKeyOrder,
  worldUnitsAt,
} from '@/lib/geo/cell';
import { tileAt } from '@/lib/geo/tile';

const halves = (cell: bigint) => ({ high: Number(cell >> 32n), low: Number(cell & 0xffffffffn) });
const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85.05, max: 85.05, noNaN: true }),
);

describe('the cell of a point', () => {
  it("is CARTO's quadbin at resolution 26", () => {
    const cell = cellAt(114.03, 33.58);
    const { z, x, y } = cellToTile(cell);
    expect({ z, x, y }).toEqual(tileAt(114.03, 33.58, CELL_RESOLUTION));
    expect(cell >> 52n).toBe(0x480n + 26n);
  });

  it('is refused where Web Mercator has no place', () => {
    expect(() => cellAt(114, 86)).toThrow(RangeError);
    expect(() => cellAt(181, 0)).toThrow(RangeError);
    expect(() => cellAt(Number.NaN, 0)).toThrow('got NaN, 0');
  });

  it('is taken apart without BigInt into the same column and row', () => {
    fc.assert(
      fc.property(place, ([lng, lat]) => {
        const cell = cellAt(lng, lat);
        const { high, low } = halves(cell);
        const tile = cellToTile(cell);
        expect([cellColumn(high, low), cellRow(high, low)]).toEqual([tile.x, tile.y]);
        const [x, y] = worldUnitsAt(lng, lat);
        expect([Math.floor(x / CELL_UNITS), Math.floor(y / CELL_UNITS)]).toEqual([tile.x, tile.y]);
      }),
    );
  });

  it('lies in the key range of its tile at every zoom, and in that of no neighbour', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 26 }), ([lng, lat], zoom) => {
        const cell = cellAt(lng, lat);
        const { x, y } = tileAt(lng, lat, zoom);
        const own = cellRange(zoom, x, y);
        expect(own.first <= cell && cell <= own.last).toBe(true);
        const right = x + 1 < 2 ** zoom ? cellRange(zoom, x + 1, y) : null;
        if (right) expect(right.first <= cell && cell <= right.last).toBe(false);
      }),
    );
  });

  it('comes before another exactly when its key is the smaller', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [first, second] = [cellAt(...one), cellAt(...other)];
        const a = cellToTile(first);
        const b = cellToTile(second);
        const order = Math.sign(compareInKeyOrder(a.x, a.y, b.x, b.y));
        expect(order).toBe(first < second ? -1 : first > second ? 1 : 0);
      }),
    );
  });
});
