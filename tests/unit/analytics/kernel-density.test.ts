import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToBins, type BinGrid, createBinGrid, MOST_BINS } from '@/lib/analytics/bin-grid';
import { densityPerHectare, SQUARE_METRES_PER_HECTARE } from '@/lib/analytics/kernel-density';

interface Weighted {
  east: number;
  north: number;
  weight: number;
}

const EXTENT = { west: -1000, south: -600, east: 1000, north: 600 };
const point = fc.record({
  east: fc.double({ min: EXTENT.west, max: EXTENT.east, noNaN: true }),
  north: fc.double({ min: EXTENT.south, max: EXTENT.north, noNaN: true }),
  weight: fc.integer({ min: 1, max: 16 }),
});
const bandwidth = fc.integer({ min: 40, max: 600 });

function densityOf(points: readonly Weighted[], asked: number) {
  const { grid, bandwidthMetres } = createBinGrid(EXTENT, asked);
  for (const { east, north, weight } of points) addToBins(grid, east, north, weight);
  return { grid, bandwidthMetres, density: densityPerHectare(grid, bandwidthMetres) };
}

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

/** The definition: every point's Gaussian at the place asked for, one by one. */
function directly(points: readonly Weighted[], bandwidthMetres: number, east: number, north: number): number {
  const perPoint = points.map((at) => {
    const square = (at.east - east) ** 2 + (at.north - north) ** 2;
    return (
      (at.weight * Math.exp(-square / (2 * bandwidthMetres ** 2))) / (2 * Math.PI * bandwidthMetres ** 2)
    );
  });
  return total(perPoint) * SQUARE_METRES_PER_HECTARE;
}

/** The place of a bin's middle, so that nothing is interpolated. */
const middleOf = (grid: BinGrid, column: number, row: number) => ({
  east: grid.eastMetres + column * grid.binMetres,
  north: grid.northMetres + row * grid.binMetres,
});

describe('density on bins', () => {
  it('has the sum of the weights as its integral, wherever the points lie', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 50 }), bandwidth, (points, asked) => {
        const { grid, density } = densityOf(points, asked);
        const integral = total(density) * (grid.binMetres ** 2 / SQUARE_METRES_PER_HECTARE);
        const weights = total(points.map(({ weight }) => weight));
        expect(Math.abs(integral - weights) / weights).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('is what the direct sum over the points gives, to 1 % of the peak', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 50 }),
        bandwidth,
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 0.999, noNaN: true }),
            fc.double({ min: 0, max: 0.999, noNaN: true }),
          ),
          {
            minLength: 9,
          },
        ),
        (points, asked, probes) => {
          const { grid, density, bandwidthMetres } = densityOf(points, asked);
          const peak = density.reduce((most, value) => Math.max(most, value), 0);
          for (const [u, v] of probes) {
            const [column, row] = [Math.floor(u * grid.columns), Math.floor(v * grid.rows)];
            const { east, north } = middleOf(grid, column, row);
            const error =
              density[row * grid.columns + column]! - directly(points, bandwidthMetres, east, north);
            expect(Math.abs(error) / peak).toBeLessThan(0.01);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of one issue alone peaks at one over two pi times the bandwidth squared', () => {
    const { density } = densityOf([{ east: 0, north: 0, weight: 1 }], 100);
    const peak = density.reduce((most, value) => Math.max(most, value), 0);
    expect(peak).toBeCloseTo(SQUARE_METRES_PER_HECTARE / (2 * Math.PI * 100 ** 2), 2);
  });

  it('widens the bandwidth rather than the work when the ground is a whole province, and says so', () => {
    const province = { west: -250_000, south: -250_000, east: 250_000, north: 250_000 };
    const { grid, bandwidthMetres } = createBinGrid(province, 20);
    expect(grid.values.length).toBeLessThanOrEqual(MOST_BINS);
    expect(bandwidthMetres).toBeGreaterThan(grid.binMetres);
    expect(createBinGrid(EXTENT, 120).bandwidthMetres).toBe(120);
  });
});
