import type { Position } from 'geojson';
import { isWithinRing } from '../geo/within-ring';
import type { BinGrid } from './bin-grid';
import { contourRings } from './contour-rings';

/** Lower edges as shares of the peak: five steps of the ramp, the first low enough to show where heat begins. */
const SHARES_OF_PEAK = [0.1, 0.25, 0.45, 0.65, 0.85] as const;

/** Two figures, so that a legend can be read: 0.0734 → 0.073, 12.7 → 13. */
const twoFigures = (value: number): number => Number(value.toPrecision(2));

/** Lower edges of up to five bands, ascending; none where there is no density. */
export function bandThresholds(peak: number): number[] {
  if (!(peak > 0)) return [];
  const edges = SHARES_OF_PEAK.map((share) => twoFigures(share * peak));
  return [...new Set(edges)].filter((edge) => edge > 0 && edge < peak);
}

/** Rings of one band in metres: polygons, each its outer ring (counter-clockwise) and then its holes. */
export type BandRings = Position[][][];

/** For each threshold the ground on which the density is at least so high. A band lies within the one before it. */
export const densityBands = (
  grid: BinGrid,
  density: Float64Array,
  thresholds: readonly number[],
): BandRings[] => contourRings(grid, density, thresholds).map(polygonsOf);

interface Outline {
  area: number;
  west: number;
  east: number;
  polygon: Position[][];
}

/** Gives each hole to the smallest ring around it: rings of one height do not cross. */
function polygonsOf(rings: readonly Position[][]): Position[][][] {
  const outlines: Outline[] = [];
  const holes: Position[][] = [];
  for (const ring of rings) {
    const area = signedArea(ring);
    if (area < 0) holes.push(ring);
    else outlines.push({ area, ...spanOf(ring), polygon: [ring] });
  }
  if (holes.length > 0) outlines.sort((one, other) => one.area - other.area);
  for (const hole of holes) {
    const [at] = hole as [Position];
    const around = outlines.find(
      ({ west, east, polygon: [outer] }) => at[0]! > west && at[0]! < east && isWithinRing(at, outer!),
    );
    around?.polygon.push(hole);
  }
  return outlines.map(({ polygon }) => polygon);
}

function spanOf(ring: readonly Position[]): { west: number; east: number } {
  let [west, east] = [Infinity, -Infinity];
  for (const [x] of ring) {
    west = Math.min(west, x!);
    east = Math.max(east, x!);
  }
  return { west, east };
}

/** Twice the area, positive when the ring runs counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [one, other] = [ring[i - 1]!, ring[i]!];
    sum += one[0]! * other[1]! - other[0]! * one[1]!;
  }
  return sum;
}
