import { type BinGrid, KERNEL_REACH } from './bin-grid';

export const SQUARE_METRES_PER_HECTARE = 10_000;

/**
 * Kernel density on binned weights (Silverman 1986; binning after Wand 1994): a Gaussian whose standard deviation is the
 * bandwidth, cut off at four of them and made to sum to one, so that the integral of the density is the sum of the
 * weights. Done along the rows and then along the columns: the cost follows the bins, not the points.
 *
 * @returns weight per hectare at the middle of each bin
 */
export function densityPerHectare(grid: BinGrid, bandwidthMetres: number): Float64Array {
  const kernel = gaussian(bandwidthMetres / grid.binMetres);
  const alongRows = smoothRows(grid.values, grid.columns, grid.rows, kernel);
  const density = smoothColumns(alongRows, grid.columns, grid.rows, kernel);
  const perHectare = SQUARE_METRES_PER_HECTARE / grid.binMetres ** 2;
  for (let i = 0; i < density.length; i++) density[i]! *= perHectare;
  return density;
}

/** Half a kernel: weight by distance in bins. */
function gaussian(bandwidthBins: number): Float64Array {
  // Linear binning has spread each weight by a variance of a sixth of a bin already.
  const variance = bandwidthBins ** 2 - 1 / 6;
  const reach = Math.ceil(KERNEL_REACH * bandwidthBins);
  const weights = Float64Array.from({ length: reach + 1 }, (_, bins) =>
    Math.exp(-(bins ** 2) / (2 * variance)),
  );
  const sum = weights.reduce((total, weight, bins) => total + (bins === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

/** Each weight is spread over its neighbours, so that empty ground costs nothing. The grid's edges are wider than a kernel. */
function smoothRows(values: Float64Array, columns: number, rows: number, kernel: Float64Array): Float64Array {
  const smoothed = new Float64Array(values.length);
  for (let at = 0; at < columns * rows; at++) {
    const value = values[at]!;
    if (value === 0) continue;
    smoothed[at]! += value * kernel[0]!;
    for (let step = 1; step < kernel.length; step++) {
      const spread = value * kernel[step]!;
      smoothed[at - step]! += spread;
      smoothed[at + step]! += spread;
    }
  }
  return smoothed;
}

/**
 * Row upon row, so that memory is read in the order in which it lies, and two pairs of rows at once, so that a sum is
 * written once for four that are read. Rows without a weight, as those of the edges, stand for those beyond the edges.
 */
function smoothColumns(
  values: Float64Array,
  columns: number,
  rows: number,
  kernel: Float64Array,
): Float64Array {
  const smoothed = new Float64Array(values.length);
  const isEmpty = Array.from({ length: rows }, (_, row) =>
    values.subarray(row * columns, (row + 1) * columns).every((value) => value === 0),
  );
  const within = (row: number) => Math.min(Math.max(row, 0), rows - 1);
  for (let row = 0; row < rows; row++) {
    const to = row * columns;
    for (let i = 0; i < columns; i++) smoothed[to + i] = kernel[0]! * values[to + i]!;
    for (let step = 1; step < kernel.length; step += 2) {
      const near = kernel[step]!;
      const far = kernel[step + 1] ?? 0;
      const [one, other] = [within(row - step), within(row + step)];
      const [farOne, farOther] = [within(row - step - 1), within(row + step + 1)];
      if (isEmpty[one] && isEmpty[other] && isEmpty[farOne] && isEmpty[farOther]) continue;
      addPairs(smoothed, to, values, columns, near, one, other, far, farOne, farOther);
    }
  }
  return smoothed;
}

/** Two pairs of rows, each with its weight, onto the row of `smoothed` that begins at `to`. */
function addPairs(
  smoothed: Float64Array,
  to: number,
  values: Float64Array,
  columns: number,
  near: number,
  one: number,
  other: number,
  far: number,
  farOne: number,
  farOther: number,
): void {
  const [a, b, c, d] = [one * columns, other * columns, farOne * columns, farOther * columns];
  for (let i = 0; i < columns; i++) {
    smoothed[to + i]! += near * (values[a + i]! + values[b + i]!) + far * (values[c + i]! + values[d + i]!);
  }
}
