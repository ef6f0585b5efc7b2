import { describe, expect, it } from 'vitest';
import { rowsOf } from '@/lib/contract/columns';
import { areaValue, writeValue } from '@/lib/map-style/area-scale';
import { cellRadius } from '@/lib/map-style/cell-size';
import { focusMask, selectionFeatures } from '@/lib/map-style/focus-mask';
import { worstLight } from '@/lib/map-style/light-marks';
import { nameOf } from '@/lib/map-style/map-view';
import { areaFeatures, badgeFeatures, buildingFeatures } from '@/lib/map-style/place-features';
import { FEATURE_SOURCES, FEATURE_STATES, featureId, sameInputs } from '@/lib/map-style/sources';
import { demoNames, demoView } from '@/tests/support/demo-map';

const counts = { code: 'a', issues: 9, open: 8, red: 2, amber: 1, green: 4, grey: 1 };

describe('what an area is shaded by', () => {
  it('is the open count, the rate per 100 households or the share overdue', () => {
    expect(areaValue({ ...counts, households: 400 }, 'open')).toBe(8);
    expect(areaValue({ ...counts, households: 400 }, 'per_100_households')).toBe(2);
    expect(areaValue({ ...counts, households: 400 }, 'overdue_share')).toBe(0.25);
  });

  it('is nothing where there is nothing to divide by, and is written so', () => {
    expect(areaValue({ ...counts, households: 0 }, 'per_100_households')).toBeNull();
    expect(areaValue({ ...counts, open: 0, red: 0 }, 'overdue_share')).toBeNull();
    expect(writeValue(null, 'overdue_share')).toBe('–');
  });

  it('is written as it is read', () => {
    expect(writeValue(1234, 'open')).toBe('1,234');
    expect(writeValue(0.184, 'overdue_share')).toBe('18%');
    expect(writeValue(1.94, 'per_100_households')).toBe('1.9');
  });
});

describe('features on their way to the map', () => {
  it('carry the worst light of a building', () => {
    expect(worstLight({ red: 0, amber: 1, green: 5 })).toBe('amber');
    expect(worstLight({})).toBe('none');
    const lights = new Map(rowsOf(demoView.counts.buildings).map((one) => [one.code, worstLight(one)]));
    for (const { properties } of buildingFeatures(demoView).features) {
      expect(properties.light).toBe(lights.get(properties.code) ?? 'none');
    }
  });

  it('hang a badge on every building with open issues, on its own outline', () => {
    const open = buildingFeatures(demoView).features.filter(({ properties }) => properties.open > 0);
    const badges = badgeFeatures(demoView).features;
    expect(badges).toHaveLength(open.length);
    badges.forEach(({ geometry }, i) => {
      const outline = open[i]!.geometry;
      expect(outline.type === 'Polygon' && outline.coordinates[0]).toContainEqual(geometry.coordinates);
    });
  });

  it('write a grid without its community in front, in either language its own', () => {
    const [grid] = areaFeatures({ ...demoView, shade: 'grid' }, 'grid').features;
    expect(grid?.properties.name).toMatch(/^第\d+网格$/);
    expect(nameOf(demoNames, 'en', { kind: 'grid', code: grid!.properties.code })).toMatch(/in English$/);
    expect(nameOf(demoNames, 'en', { kind: 'grid', code: 'unknown' })).toBe('unknown');
  });

  it('stay the same objects while nothing that they are made of changes', () => {
    const other = { ...demoView, theme: 'dark' as const, tileUrl: 'x', layers: [] };
    for (const source of Object.values(FEATURE_SOURCES)) {
      expect(sameInputs(source.dependsOn(demoView), source.dependsOn(other))).toBe(true);
    }
    const counted = { ...demoView, counts: { ...demoView.counts } };
    const names = FEATURE_SOURCES.labels;
    expect(sameInputs(names.dependsOn(demoView), names.dependsOn(counted))).toBe(false);
  });

  it('are told of other counts as what they are, not made anew', () => {
    const buildings = Object.fromEntries(
      Object.entries(demoView.counts.buildings).map(([name, column]) => [name, [...column].slice(0, 9)]),
    ) as typeof demoView.counts.buildings;
    const counted = { ...demoView, counts: { ...demoView.counts, buildings } };
    const { shapes } = FEATURE_SOURCES;
    expect(sameInputs(shapes.dependsOn(demoView), shapes.dependsOn(counted))).toBe(true);
    for (const shape of ['communities', 'grids', 'buildings'] as const) {
      const { dependsOn, states } = FEATURE_STATES[shape];
      expect(sameInputs(dependsOn(demoView), dependsOn(counted))).toBe(false);
      // every shape is told something, so that nothing of older counts is left
      const drawn = shapes.data(demoView).features.filter(({ properties }) => properties?.part === shape);
      const ids = drawn.map(({ properties }) => properties?.id as string);
      expect(
        states(counted)
          .map(({ code }) => featureId(shape, code))
          .sort(),
      ).toEqual(ids.sort());
    }
    const lit = FEATURE_STATES.buildings.states(counted).filter(({ open }) => Number(open) > 0);
    expect(lit.map(({ code, open }) => [code, open]).sort()).toEqual(
      rowsOf(buildings)
        .filter(({ code, open }) => code !== 'none' && open > 0)
        .map(({ code, open }) => [code, open])
        .sort(),
    );
  });
});

describe('the focus', () => {
  const community = demoView.places.communities.features[0]!;
  const focus = { kind: 'community' as const, code: community.properties.code };

  it('veils the world but for the area in focus', () => {
    const [mask] = focusMask({ ...demoView, focus }).features;
    expect(mask?.geometry.coordinates[0]).toHaveLength(2);
    expect(mask?.geometry.coordinates[0]?.[1]).toEqual(
      community.geometry.type === 'Polygon' && community.geometry.coordinates[0],
    );
  });

  it('veils nothing for a road, a crossing or a place that is not there', () => {
    const road = { kind: 'road' as const, code: demoView.places.roads.features[0]!.properties.code };
    expect(focusMask({ ...demoView, focus: road }).features).toEqual([]);
    expect(focusMask({ ...demoView, focus: { ...focus, code: 'gone' } }).features).toEqual([]);
    expect(selectionFeatures({ ...demoView, focus: road }).features).toHaveLength(1);
  });
});

describe('the circle of a cell', () => {
  it('has an area in proportion to its count, between the smallest and the largest that can be read', () => {
    for (const n of [9, 25, 64]) expect(cellRadius(n) ** 2 / n).toBeCloseTo(16, 6);
    expect(cellRadius(2)).toBe(10);
    expect(cellRadius(1_000_000)).toBe(32);
  });
});
