import { contours } from 'd3-contour';
import type { Position } from 'geojson';
import type { BinGrid } from './bin-grid';

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

/**
 * For each threshold the ground on which the density is at least so high, by marching squares with linear interpolation.
 * A band lies within the one before it.
 */
export function densityBands(
  grid: BinGrid,
  density: Float64Array,
  thresholds: readonly number[],
): BandRings[] {
  const shapes = contours()
    .size([grid.columns, grid.rows])
    .thresholds([...thresholds])(density as unknown as number[]);
  // d3 puts the middle of bin 0 at 0.5.
  const toMetres = ([x, y]: Position): Position => [
    grid.eastMetres + (x! - 0.5) * grid.binMetres,
    grid.northMetres + (y! - 0.5) * grid.binMetres,
  ];
  // d3 draws on paper, with y downwards; with north upwards its rings run the wrong way round.
  return shapes.map(({ coordinates }) =>
    coordinates.map((polygon) => polygon.map((ring) => ring.map(toMetres).reverse())),
  );
}
