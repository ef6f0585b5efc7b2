/**
 * Weights gathered on a square grid over a flat piece of ground, in metres east and north of an origin. Column 0 is the
 * westernmost, row 0 the southernmost.
 */
export interface BinGrid {
  columns: number;
  rows: number;
  binMetres: number;
  /** the middle of bin 0, 0 */
  eastMetres: number;
  northMetres: number;
  /** row by row */
  values: Float64Array;
}

export interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** More bins than this take longer to smooth and to draw than a person waits for a slider. */
export const MOST_BINS = 64_000;
/** Finer bins would not be seen; with linear binning a quarter of the bandwidth is exact to about 1 in 1,000. */
const BINS_PER_BANDWIDTH = 4;
/** Coarser bins would no longer show the bandwidth. */
const FEWEST_BINS_PER_BANDWIDTH = 4 / 3;
/** Beyond four standard deviations lie 6 in 100,000 of a normal distribution's line. */
export const KERNEL_REACH = 4;

/**
 * An empty grid for points of an extent, wide enough that nothing of a kernel of this bandwidth falls off its edges.
 * Where the ground is too wide for so fine a kernel, the bandwidth grows to what the bins can show.
 *
 * @returns the grid and the bandwidth that it serves, ≥ the one asked for
 */
export function createBinGrid(
  { west, south, east, north }: Extent,
  bandwidthMetres: number,
): { grid: BinGrid; bandwidthMetres: number } {
  let bandwidth = bandwidthMetres;
  let binMetres = bandwidth / BINS_PER_BANDWIDTH;
  const binsAt = (bin: number, reach: number) =>
    (Math.ceil((east - west + 2 * reach) / bin) + 3) * (Math.ceil((north - south + 2 * reach) / bin) + 3);
  while (binsAt(binMetres, KERNEL_REACH * bandwidth) > MOST_BINS) {
    binMetres *= 1.05;
    bandwidth = Math.max(bandwidth, binMetres * FEWEST_BINS_PER_BANDWIDTH);
  }
  const padding = Math.ceil((KERNEL_REACH * bandwidth) / binMetres) + 1;
  const columns = Math.ceil((east - west) / binMetres) + 2 * padding + 1;
  const rows = Math.ceil((north - south) / binMetres) + 2 * padding + 1;
  return {
    bandwidthMetres: bandwidth,
    grid: {
      columns,
      rows,
      binMetres,
      eastMetres: west - padding * binMetres,
      northMetres: south - padding * binMetres,
      values: new Float64Array(columns * rows),
    },
  };
}

/**
 * Adds a weight at a point, shared among the four nearest bins by nearness (linear binning): the mean place of what was
 * added stays where it was.
 */
export function addToBins(grid: BinGrid, eastMetres: number, northMetres: number, weight: number): void {
  const { columns, binMetres, values } = grid;
  const x = (eastMetres - grid.eastMetres) / binMetres;
  const y = (northMetres - grid.northMetres) / binMetres;
  const column = Math.floor(x);
  const row = Math.floor(y);
  const right = x - column;
  const up = y - row;
  const at = row * columns + column;
  values[at]! += weight * (1 - right) * (1 - up);
  values[at + 1]! += weight * right * (1 - up);
  values[at + columns]! += weight * (1 - right) * up;
  values[at + columns + 1]! += weight * right * up;
}
