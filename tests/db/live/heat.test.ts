import { ne } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFilter } from '@/db/live/compile-filter';
import { heatMap } from '@/db/live/heat-map';
import { LiveStore } from '@/db/live/live-store';
import { momentOf } from '@/db/live/office-clock';
import type { Snapshot } from '@/db/live/snapshot';
import { issue } from '@/db/schema/issue';
import { NO_FILTER } from '@/lib/contract/filter';
import { HEAT_BANDWIDTHS_METRES, HEAT_WEIGHTS, type HeatWeight } from '@/lib/contract/heat';
import { distanceMetres } from '@/lib/geo/measure';
import { keep } from '@/tests/support/keep';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
let store: LiveStore;
let snapshot: Snapshot;
let rows: { lng: number; lat: number; severity: number; openedAt: Date; closedAt: Date | null }[];

beforeAll(async () => {
  database = await createDemoDatabase();
  store = new LiveStore(database.appUrl);
  snapshot = await store.read(keep);
  const { lng, lat, severity, openedAt, closedAt } = issue;
  const all = await database.app.db
    .select({ lng, lat, severity, openedAt, closedAt })
    .from(issue)
    .where(ne(issue.state, 'merged'));
  rows = all.filter((row) => row.lng !== null) as typeof rows;
});

afterAll(async () => {
  await store?.close();
  await database?.drop();
});

const heatOf = (bandwidthMetres: number, weight: HeatWeight) =>
  heatMap(snapshot, compileFilter(snapshot.loaded, NO_FILTER, null), momentOf(snapshot.loaded.office), {
    bandwidthMetres,
    weight,
  });

/** Issues per hectare at a place: the Gaussian of every issue over the great-circle distance, one by one. */
function directly(bandwidthMetres: number, [lng, lat]: [number, number]): number {
  const sum = rows.reduce((all, row) => {
    const metres = distanceMetres([row.lng, row.lat], [lng, lat]);
    return all + Math.exp(-(metres ** 2) / (2 * bandwidthMetres ** 2));
  }, 0);
  return (sum * 10_000) / (2 * Math.PI * bandwidthMetres ** 2);
}

describe('the heat of the demo', () => {
  it.each([HEAT_BANDWIDTHS_METRES.min, 60, 120, 400, HEAT_BANDWIDTHS_METRES.max])(
    'with a bandwidth of %i m integrates to the weighted count within one per cent, whatever the weighting',
    (bandwidthMetres) => {
      for (const weight of HEAT_WEIGHTS) {
        const { integral, weightedCount } = heatOf(bandwidthMetres, weight);
        expect(Math.abs(integral - weightedCount) / weightedCount).toBeLessThan(0.01);
      }
    },
  );

  it('counts each located issue once', () => {
    expect(heatOf(120, 'count').weightedCount).toBe(rows.length);
  });

  it('weighs by severity and by age as it says', () => {
    const severities = rows.reduce((sum, { severity }) => sum + severity, 0);
    expect(heatOf(120, 'severity').weightedCount).toBe(severities);
    expect(heatOf(120, 'age').weightedCount).toBeGreaterThan(rows.length);
  });

  it.each([60, 120, 400])(
    'with a bandwidth of %i m is at its peak what the direct sum is there',
    (bandwidthMetres) => {
      const { peakAt, peakPerHectare } = heatOf(bandwidthMetres, 'count');
      expect(peakPerHectare / directly(bandwidthMetres, peakAt!)).toBeCloseTo(1, 1.7);
    },
  );

  it('draws the edge of each band where the direct sum has the edge’s value', () => {
    const { bands, peakPerHectare } = heatOf(120, 'count');
    expect(bands.features).toHaveLength(5);
    for (const { properties, geometry } of bands.features) {
      const ring = geometry.coordinates[0]![0]!;
      for (let i = 0; i < ring.length; i += Math.ceil(ring.length / 7)) {
        const error = directly(120, ring[i] as [number, number]) - properties.perHectare;
        expect(Math.abs(error) / peakPerHectare).toBeLessThan(0.02);
      }
    }
  });
});
