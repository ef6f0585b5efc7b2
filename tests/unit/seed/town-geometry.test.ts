import { booleanIntersects, intersect, pointToLineDistance } from '@turf/turf';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { generatePlaces } from '@/db/seed/place/generate-places';
import { createRandom } from '@/db/seed/random';
import { createAreaIndex, locateIn } from '@/lib/geo/area-index';
import { bboxOf } from '@/lib/geo/bbox';
import { areaSquareMetres, distanceMetres } from '@/lib/geo/measure';

const places = generatePlaces(1);
const feature = <G extends Polygon | LineString>(geometry: G): Feature<G> => ({
  type: 'Feature',
  properties: {},
  geometry,
});
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const indexOf = (areas: readonly { code: string; geometry: Polygon }[]) =>
  createAreaIndex(areas.map(({ code, geometry }) => ({ key: code, geometry })));
const near = (a: Polygon | LineString, b: Polygon | LineString) => {
  const [p, q] = [bboxOf(a), bboxOf(b)];
  return p[0] <= q[2] && q[0] <= p[2] && p[1] <= q[3] && q[1] <= p[3];
};

/** For every area, the edges of its outer ring as texts, in the direction in which they are walked. */
const edges = ({ geometry }: { geometry: Polygon }): string[] => {
  const ring = geometry.coordinates[0]!;
  return ring.slice(1).map((end, i) => `${ring[i]!.join(' ')} > ${end.join(' ')}`);
};
const turned = (edge: string) => edge.split(' > ').reverse().join(' > ');

describe('the areas of the demo town lie beside each other like tiles', () => {
  it('cover about two kilometres by one and a half, near 114.03 E, 33.58 N', () => {
    const [west, south, east, north] = bboxOf(places.street.geometry);
    expect(distanceMetres([west, south], [east, south])).toBeGreaterThan(1_700);
    expect(distanceMetres([west, south], [east, south])).toBeLessThan(2_200);
    expect(distanceMetres([west, south], [west, north])).toBeGreaterThan(1_100);
    expect(distanceMetres([west, south], [west, north])).toBeLessThan(1_500);
    expect(distanceMetres([(west + east) / 2, (south + north) / 2], [114.03, 33.58])).toBeLessThan(300);
  });

  it('communities and grids add up to the street, and the grids of each community to the community', () => {
    const whole = areaSquareMetres(places.street.geometry);
    expect(sum(places.communities.map((c) => areaSquareMetres(c.geometry)))).toBeCloseTo(whole, 2);
    expect(sum(places.grids.map((g) => areaSquareMetres(g.geometry)))).toBeCloseTo(whole, 2);
    for (const { code, geometry } of places.communities) {
      const own = places.grids.filter((grid) => grid.communityCode === code);
      expect(sum(own.map((grid) => areaSquareMetres(grid.geometry)))).toBeCloseTo(
        areaSquareMetres(geometry),
        2,
      );
    }
  });

  it('every edge of an area is shared, vertex for vertex, with one neighbour or is the border of the street', () => {
    const border = new Set(edges(places.street));
    for (const areas of [places.communities, places.grids]) {
      const walked = areas.flatMap(edges);
      const all = new Set(walked);
      expect(all.size).toBe(walked.length);
      expect(walked.filter((edge) => all.has(turned(edge)) === border.has(edge))).toEqual([]);
    }
  });

  it('any point of the street lies in exactly one community and one grid of that community', () => {
    const random = createRandom(11);
    const [west, south, east, north] = bboxOf(places.street.geometry);
    const [street, grids] = [indexOf([places.street]), indexOf(places.grids)];
    let inside = 0;
    for (let i = 0; i < 1_500; i++) {
      const [lng, lat] = [random.between(west, east), random.between(south, north)];
      const communities = places.communities.filter((area) => locateIn(indexOf([area]), lng, lat));
      expect(communities).toHaveLength(locateIn(street, lng, lat) ? 1 : 0);
      const grid = locateIn(grids, lng, lat);
      expect(grid?.slice(0, 12)).toBe(communities[0]?.code);
      inside += communities.length;
    }
    expect(inside).toBeGreaterThan(800);
  });
});

describe('the buildings of the demo town stand as buildings do', () => {
  const gridAreas = new Map(places.grids.map((grid) => [grid.code, indexOf([grid])]));
  const roads = new Map(places.roads.map((road) => [road.code, road]));

  it('do not overlap', () => {
    const overlaps = places.buildings.flatMap((a, i) =>
      places.buildings.slice(i + 1).flatMap((b) => {
        if (!near(a.footprint, b.footprint)) return [];
        const common = intersect({
          type: 'FeatureCollection',
          features: [feature(a.footprint), feature(b.footprint)],
        });
        return common ? [`${a.code} ${b.code}`] : [];
      }),
    );
    expect(overlaps).toEqual([]);
  });

  it('lie wholly in their grid, and their point within their walls', () => {
    for (const { code, gridCode, communityCode, footprint, point } of places.buildings) {
      expect(gridCode.startsWith(communityCode)).toBe(true);
      const outside = footprint.coordinates[0]!.filter(
        (p: Position) => locateIn(gridAreas.get(gridCode)!, p[0]!, p[1]!) === null,
      );
      expect(outside, code).toEqual([]);
      expect(locateIn(createAreaIndex([{ key: code, geometry: footprint }]), ...point)).toBe(code);
    }
  });

  it('stand beside their road: within 35 m of its edge, and on no road', () => {
    for (const { code, roadCode, footprint } of places.buildings) {
      const road = roads.get(roadCode)!;
      const away = footprint.coordinates[0]!.map((p) =>
        pointToLineDistance(p, road.centreline, { units: 'meters' }),
      );
      expect(Math.min(...away) - road.widthMetres / 2, `${code} on ${road.nameZh}`).toBeLessThan(35);
      for (const other of places.roads) {
        if (near(footprint, other.centreline)) {
          expect(booleanIntersects(footprint, other.centreline), `${code} on ${other.nameZh}`).toBe(false);
        }
      }
    }
  });
});

describe('merchants and crossings of the demo town', () => {
  const grids = indexOf(places.grids);
  const roads = new Map(places.roads.map((road) => [road.code, road]));

  it('merchants lie in the grid that they are listed under', () => {
    const strays = places.merchants.filter(({ point, gridCode }) => locateIn(grids, ...point) !== gridCode);
    expect(strays.map((merchant) => merchant.code)).toEqual([]);
  });

  it('merchants outside the market open their door on their road', () => {
    const far = places.merchants.filter(({ market, point, roadCode }) => {
      const road = roads.get(roadCode)!;
      const away = pointToLineDistance(point, road.centreline, { units: 'meters' });
      return !market && (away > road.widthMetres * 0.5 * 1.35 + 8 || away < road.widthMetres * 0.35);
    });
    expect(far.map((merchant) => merchant.code)).toEqual([]);
  });

  it('crossings lie on both of their roads', () => {
    for (const { nameZh, point, roadCodes } of places.crossings) {
      for (const code of roadCodes) {
        const away = pointToLineDistance(point, roads.get(code)!.centreline, { units: 'meters' });
        expect(away, nameZh).toBeLessThan(1);
      }
    }
  });

  it('every stall of the market lies within 170 m of the crossing of the article', () => {
    const crossing = places.crossings.find(({ code }) => code === places.landmarks.marketCrossingCode)!;
    const stalls = places.merchants.filter((merchant) => merchant.market);
    for (const { point } of stalls) expect(distanceMetres(point, crossing.point)).toBeLessThan(170);
  });
});
