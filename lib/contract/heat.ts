import type { FeatureCollection, MultiPolygon } from 'geojson';

export const HEAT_WEIGHTS = ['count', 'severity', 'age', 'severity_age'] as const;
export type HeatWeight = (typeof HEAT_WEIGHTS)[number];
export const HEAT_BANDWIDTHS_METRES = { min: 20, max: 2000, default: 120 } as const;

/** `GET /api/heat?<filter>&asOf=&bandwidth=metres&weight=` */
export interface Heat {
  dataVersion: number;
  now: string;
  /** see Summary */
  asOf: string | null;
  bandwidthMetres: number;
  weight: HeatWeight;
  /** Sum of the weights of the located issues in the filter. */
  weightedCount: number;
  /** Integral of the density over the area: equal to `weightedCount` within 1 %. */
  integral: number;
  /** Highest density, weighted issues per hectare. */
  peakPerHectare: number;
  peakAt: [number, number] | null;
  /** Lower edges of the bands, per hectare, ascending; the last is open upward. */
  thresholds: number[];
  /** One feature a band, `perHectare` its lower edge, `step` 1…5 its colour in the ramp. */
  bands: FeatureCollection<MultiPolygon, { perHectare: number; step: number }>;
}
