import { describe, expect, it } from 'vitest';
import { metresBetween } from '@/lib/geo/bearing';
import type { Walk } from '@/lib/map-style/map-view';
import { walkFeatures } from '@/lib/map-style/walk-features';

const WALK: Walk = {
  pins: [
    { number: 'LJ-2026-00001', title: '路灯不亮', light: 'red', lng: 114.03, lat: 33.58, order: 1 },
    { number: 'LJ-2026-00002', title: '垃圾未清', light: 'green', lng: 114.031, lat: 33.581, order: null },
  ],
  line: [
    [114.029, 33.58],
    [114.03, 33.58],
  ],
  here: { lng: 114.029, lat: 33.58, accuracyMetres: 40 },
};
const rolesOf = (walk: Walk | null) =>
  walkFeatures({ walk }).features.map(({ properties }) => properties?.role);

describe('what an inspector has in hand', () => {
  it('is drawn from below: how sure the position is, the way, the places, and the phone on top', () => {
    expect(rolesOf(WALK)).toEqual(['accuracy', 'line', 'pin', 'pin', 'here']);
    expect(rolesOf(null)).toEqual([]);
  });

  it('numbers the chosen stops only', () => {
    const pins = walkFeatures({ walk: WALK }).features.filter(({ properties }) => properties?.role === 'pin');
    expect(pins.map(({ properties }) => properties?.order)).toEqual([1, undefined]);
  });

  it('draws the circle of a position as wide as the phone says that it may be wrong', () => {
    const circle = walkFeatures({ walk: WALK }).features[0]!.geometry;
    if (circle.type !== 'Polygon') throw new Error(circle.type);
    for (const corner of circle.coordinates[0]!) {
      expect(Math.abs(metresBetween([114.029, 33.58], corner) - 40)).toBeLessThan(0.1);
    }
    const exact = { ...WALK, here: { lng: 114.029, lat: 33.58, accuracyMetres: 8 } };
    expect(rolesOf(exact)).not.toContain('accuracy');
  });
});
