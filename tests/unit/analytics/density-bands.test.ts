import { contours } from 'd3-contour';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@/db/seed/random';
import { addToBins, createBinGrid } from '@/lib/analytics/bin-grid';
import { type BandRings, bandThresholds, densityBands } from '@/lib/analytics/density-bands';
import { densityPerHectare } from '@/lib/analytics/kernel-density';
import { isWithinRing } from '@/lib/geo/within-ring';

/** Twice the area within a ring, positive when it runs counter-clockwise. */
const signedArea = (ring: number[][]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);

describe('bands of density', () => {
  const { grid } = createBinGrid({ west: 0, south: 0, east: 400, north: 300 }, 50);
  for (const [east, north] of [
    [100, 100],
    [110, 90],
    [300, 200],
  ] as const)
    addToBins(grid, east, north, 1);
  const density = densityPerHectare(grid, 50);
  const peak = Math.max(...density);
  const thresholds = bandThresholds(peak);
  const bands = densityBands(grid, density, thresholds);

  it('begin at ascending edges below the peak, written with two figures', () => {
    expect(thresholds.length).toBe(5);
    expect([...thresholds].sort((a, b) => a - b)).toEqual(thresholds);
    expect(thresholds.at(-1)).toBeLessThan(peak);
    expect(thresholds.map((edge) => Number(edge.toPrecision(2)))).toEqual(thresholds);
  });

  it('are closed rings, the outer ones counter-clockwise as GeoJSON wants them', () => {
    for (const [outer] of bands.flat()) {
      expect(outer!.at(0)).toEqual(outer!.at(-1));
      expect(signedArea(outer!)).toBeGreaterThan(0);
    }
  });

  it('run where the density is that of their edge', () => {
    const [[[outer]]] = bands as [[[number[][]]]];
    const [east, north] = outer[0]!;
    const sum = [
      [100, 100],
      [110, 90],
      [300, 200],
    ].reduce((all, [e, n]) => all + Math.exp(-((e! - east!) ** 2 + (n! - north!) ** 2) / (2 * 50 ** 2)), 0);
    expect((sum * 10_000) / (2 * Math.PI * 50 ** 2)).toBeCloseTo(thresholds[0]!, 1);
  });

  it('lie each within the one before', () => {
    const areas = bands.map((band) => band.reduce((sum, [outer]) => sum + signedArea(outer!), 0));
    expect([...areas].sort((a, b) => b - a)).toEqual(areas);
  });

  it('are none where there is nothing', () => {
    expect(bandThresholds(0)).toEqual([]);
  });
});

/** Twice the ground of a band: its outer rings less their holes. */
const groundOf = (band: Position[][][]) => band.flat().reduce((sum, ring) => sum + signedArea(ring), 0);

const isWithin = (point: Position, band: Position[][][]) =>
  band.some(
    ([outer, ...holes]) => isWithinRing(point, outer!) && !holes.some((hole) => isWithinRing(point, hole)),
  );

describe('bands over ground with ridges, hollows, and islands in hollows', () => {
  const random = createRandom(5).fork('bands');
  const { grid } = createBinGrid({ west: 0, south: 0, east: 900, north: 700 }, 45);
  const middle = (bin: number): Position => [
    grid.eastMetres + (bin % grid.columns) * grid.binMetres,
    grid.northMetres + Math.floor(bin / grid.columns) * grid.binMetres,
  ];
  /** a circle of issues with a heap in its middle, and many at random */
  for (let i = 0; i < 600; i++) {
    const turn = random.next() * 2 * Math.PI;
    addToBins(grid, 300 + 200 * Math.cos(turn), 350 + 200 * Math.sin(turn), 1);
  }
  addToBins(grid, 300, 350, 30);
  for (let i = 0; i < 60; i++) addToBins(grid, random.next() * 900, random.next() * 700, 2);
  const density = densityPerHectare(grid, 45);
  const thresholds = bandThresholds(Math.max(...density));
  const bands: BandRings[] = densityBands(grid, density, thresholds);

  it('hold the middle of a bin exactly when its density reaches their edge', () => {
    expect(bands.flat(2).filter((ring) => signedArea(ring) < 0).length).toBeGreaterThan(2);
    for (const [step, band] of bands.entries()) {
      const wrong = [...density.keys()].filter(
        (bin) => isWithin(middle(bin), band) !== density[bin]! >= thresholds[step]!,
      );
      expect(wrong).toEqual([]);
    }
  });

  it('cover as much ground as those of d3-contour', () => {
    const theirs = contours().size([grid.columns, grid.rows]).thresholds(thresholds)(
      density as unknown as number[],
    );
    for (const [step, { coordinates }] of theirs.entries()) {
      // With north upwards its rings run the other way round.
      const bins = -groundOf(coordinates);
      expect(groundOf(bands[step]!) / grid.binMetres ** 2 / bins).toBeCloseTo(1, 4);
    }
  });

  it('join high ground that touches low ground crosswise by the mean of the four', () => {
    const corner = (values: number[]) => ({
      ...grid,
      columns: 4,
      rows: 4,
      binMetres: 1,
      values: Float64Array.from([
        0,
        0,
        0,
        0,
        0,
        values[0]!,
        values[1]!,
        0,
        0,
        values[2]!,
        values[3]!,
        0,
        0,
        0,
        0,
        0,
      ]),
    });
    const rings = (values: number[]) => {
      const small = corner(values);
      return densityBands(small, small.values, [1])[0]!.length;
    };
    expect(rings([3, 0.5, 0.5, 3])).toBe(1);
    expect(rings([0.5, 3, 3, 0.5])).toBe(1);
    expect(rings([1.1, 0, 0, 1.1])).toBe(2);
  });
});
