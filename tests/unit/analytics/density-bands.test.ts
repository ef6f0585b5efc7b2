import { describe, expect, it } from 'vitest';
import { addToBins, createBinGrid } from '@/lib/analytics/bin-grid';
import { bandThresholds, densityBands } from '@/lib/analytics/density-bands';
import { densityPerHectare } from '@/lib/analytics/kernel-density';

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
