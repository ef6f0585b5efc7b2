import { describe, expect, it } from 'vitest';
import { airyBounds, cameraFor, projectedPixel } from '@/lib/map-style/fit-bounds';
import type { Bounds } from '@/lib/map-style/map-view';

const TOWN: Bounds = [114.0193, 33.5738, 114.0409, 33.5852];

describe('fitting bounds into a box', () => {
  it('shows all of the bounds, touching the box on one pair of sides', () => {
    for (const box of [
      { width: 1168, height: 868 },
      { width: 390, height: 500 },
    ]) {
      const camera = cameraFor(TOWN, box);
      const [left, top] = projectedPixel(camera, box, TOWN[0], TOWN[3]);
      const [right, bottom] = projectedPixel(camera, box, TOWN[2], TOWN[1]);
      expect(left).toBeGreaterThan(-0.001);
      expect(top).toBeGreaterThan(-0.001);
      expect(right).toBeLessThan(box.width + 0.001);
      expect(bottom).toBeLessThan(box.height + 0.001);
      expect(Math.min(left, top)).toBeCloseTo(0, 3);
    }
  });

  it('turns the picture against the bearing, as a map does', () => {
    const box = { width: 400, height: 400 };
    const east = { lng: 114.03, lat: 33.58, zoom: 15, bearing: 90, pitch: 0 };
    const [x, y] = projectedPixel(east, box, 114.031, 33.58);
    expect(x).toBeCloseTo(200, 3); // what lies east is now straight ahead
    expect(y).toBeLessThan(200);
  });

  it('gives a single building some ground around it', () => {
    const [west, south, east, north] = airyBounds([114.03, 33.58, 114.03, 33.58]);
    expect(east - west).toBeGreaterThanOrEqual(0.0019);
    expect(north - south).toBeGreaterThanOrEqual(0.0019);
  });
});
