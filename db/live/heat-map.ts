import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { type BinGrid, createBinGrid } from '../../lib/analytics/bin-grid';
import { bandThresholds, densityBands } from '../../lib/analytics/density-bands';
import { densityPerHectare, SQUARE_METRES_PER_HECTARE } from '../../lib/analytics/kernel-density';
import type { Heat, HeatWeight } from '../../lib/contract/heat';
import type { CompiledFilter } from './compile-filter';
import { fillBins } from './fill-bins';
import { HeatWeights } from './heat-weights';
import type { IssueColumns } from './issue-columns';
import { LocalPlane } from './local-plane';
import { asOfDay, dayOf, type Moment } from './office-clock';
import { passingRows } from './passing-rows';
import { placeBlocks } from './place-blocks';
import { lowestBit, type RowSet, WORD_ROWS } from './row-set';
import type { Snapshot } from './snapshot';

export interface HeatQuestion {
  bandwidthMetres: number;
  weight: HeatWeight;
}

/** The density of the located issues that a filter lets through. */
export function heatMap(
  snapshot: Snapshot,
  filter: CompiledFilter,
  moment: Moment,
  { bandwidthMetres: asked, weight }: HeatQuestion,
): Heat {
  const { columns, dataVersion } = snapshot.loaded;
  const { located } = columns;
  const standing = snapshot.standingAt(moment);
  const rows = passingRows(columns, standing, filter, { from: 0, until: located }, snapshot.scratch.begin());
  const now = moment.now.toISOString();
  const box = boxOf(columns, rows);
  if (box === null)
    return { ...NO_HEAT, dataVersion, now, asOf: asOfDay(moment), bandwidthMetres: asked, weight };

  const plane = new LocalPlane(box);
  const { grid, bandwidthMetres } = createBinGrid(plane.extent, asked);
  const weights = new HeatWeights(columns, standing, dayOf(moment), weight);
  const weightedCount = fillBins(columns, rows, weights, grid, plane);
  const density = densityPerHectare(grid, bandwidthMetres);
  const peak = peakOf(grid, density);
  const thresholds = bandThresholds(peak.perHectare);
  const round = ([east, north]: Position): Position =>
    plane.lngLatAt(east!, north!).map((degrees) => Math.round(degrees * 1e6) / 1e6);
  return {
    dataVersion,
    now,
    asOf: asOfDay(moment),
    bandwidthMetres,
    weight,
    weightedCount,
    integral: sum(density) * (grid.binMetres ** 2 / SQUARE_METRES_PER_HECTARE),
    peakPerHectare: peak.perHectare,
    peakAt: plane.lngLatAt(peak.eastMetres, peak.northMetres),
    thresholds,
    bands: {
      type: 'FeatureCollection',
      features: densityBands(grid, density, thresholds).map((band, step) => ({
        type: 'Feature',
        properties: { perHectare: thresholds[step]!, step: step + 1 },
        geometry: {
          type: 'MultiPolygon',
          coordinates: band.map((polygon) => polygon.map((ring) => ring.map(round))),
        },
      })),
    } satisfies FeatureCollection<MultiPolygon>,
  };
}

const NO_HEAT = {
  weightedCount: 0,
  integral: 0,
  peakPerHectare: 0,
  peakAt: null,
  thresholds: [],
  bands: { type: 'FeatureCollection', features: [] },
} satisfies Partial<Heat>;

/** Around the rows of a set, in world units; null without any. What lies within it 32 rows at once is passed over. */
function boxOf(columns: IssueColumns, { first, words }: RowSet) {
  const { x, y } = columns;
  const blocks = placeBlocks(columns);
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let word = 0; word < words.length; word++) {
    const base = first + word * WORD_ROWS;
    const block = base >>> 5;
    if (blocks.west[block]! >= west && blocks.east[block]! <= east) {
      if (blocks.north[block]! >= north && blocks.south[block]! <= south) continue;
    }
    for (let bits = words[word]!; bits !== 0; bits &= bits - 1) {
      const row = base + lowestBit(bits);
      west = Math.min(west, x[row]!);
      east = Math.max(east, x[row]!);
      north = Math.min(north, y[row]!);
      south = Math.max(south, y[row]!);
    }
  }
  return east < west ? null : { west, north, east, south };
}

function peakOf(grid: BinGrid, density: Float64Array) {
  let at = 0;
  for (let bin = 1; bin < density.length; bin++) if (density[bin]! > density[at]!) at = bin;
  return {
    perHectare: density[at]!,
    eastMetres: grid.eastMetres + (at % grid.columns) * grid.binMetres,
    northMetres: grid.northMetres + Math.floor(at / grid.columns) * grid.binMetres,
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
