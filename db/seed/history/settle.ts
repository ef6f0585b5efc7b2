import type { UnlocatedReason } from '../../../lib/contract/unlocated-reason';
import { type AreaIndex, createAreaIndex, locateIn } from '../../../lib/geo/area-index';
import { lngLatToMetres, metresToLngLat } from '../../../lib/geo/local-projection';
import type {
  DemoBuilding,
  DemoCrossing,
  DemoMerchant,
  DemoPlaces,
  DemoRoad,
  LngLat,
} from '../place/demo-places';
import type { Random } from '../random';
import type { DemoIssuePlace } from './demo-history';

const round = ([lng, lat]: LngLat): LngLat => [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];

/** Finds points for issues where they can be: within a footprint, on a road, before a shop. Never in the river. */
export class Settler {
  private readonly grids: AreaIndex;
  private readonly footprints: AreaIndex;
  private readonly communityNames: ReadonlyMap<string, string>;
  private readonly roads: ReadonlyMap<string, DemoRoad>;

  constructor(private readonly places: DemoPlaces) {
    this.grids = createAreaIndex(places.grids.map(({ code, geometry }) => ({ key: code, geometry })));
    this.footprints = createAreaIndex(
      places.buildings.map(({ code, footprint }) => ({ key: code, geometry: footprint })),
    );
    this.communityNames = new Map(places.communities.map(({ code, nameZh }) => [code, nameZh]));
    this.roads = new Map(places.roads.map((road) => [road.code, road]));
  }

  atBuilding(building: DemoBuilding, spot: string, random: Random): DemoIssuePlace {
    const road = this.roads.get(building.roadCode);
    return {
      ...nowhere,
      communityCode: building.communityCode,
      gridCode: building.gridCode,
      buildingCode: building.code,
      roadCode: building.roadCode,
      placeText: this.path(building.communityCode, road?.nameZh, building.nameZh, spot),
      precision: 'building',
      point: this.pointInBuilding(building, random),
    };
  }

  atCrossing(crossing: DemoCrossing, spot: string, random: Random): DemoIssuePlace {
    return {
      ...nowhere,
      communityCode: crossing.communityCode,
      gridCode: crossing.gridCode,
      crossingCode: crossing.code,
      placeText: this.path(crossing.communityCode, crossing.nameZh, spot),
      precision: 'crossing',
      point: this.pointInGrid(crossing.point, 18, crossing.gridCode, random),
    };
  }

  atMerchant(merchant: DemoMerchant, spot: string, random: Random): DemoIssuePlace {
    const road = this.roads.get(merchant.roadCode);
    return {
      ...nowhere,
      communityCode: merchant.communityCode,
      gridCode: merchant.gridCode,
      roadCode: merchant.roadCode,
      merchantCode: merchant.code,
      placeText: this.path(merchant.communityCode, road?.nameZh, merchant.nameZh, spot),
      precision: 'point',
      point: this.pointInGrid(merchant.point, 3, merchant.gridCode, random),
    };
  }

  /** Somewhere along a road, in whichever grid that is. Null when the point drawn lies in no grid. */
  onRoad(road: DemoRoad, spot: string, random: Random): DemoIssuePlace | null {
    const point = this.pointOnRoad(road, random);
    const gridCode = locateIn(this.grids, ...point);
    const grid = this.places.grids.find(({ code }) => code === gridCode);
    if (!grid) return null;
    return {
      ...nowhere,
      communityCode: grid.communityCode,
      gridCode: grid.code,
      roadCode: road.code,
      placeText: this.path(grid.communityCode, road.nameZh, spot),
      precision: 'road',
      point,
    };
  }

  /** An issue that nobody can put on the map: only its community is known, or not even that. */
  unlocated(communityCode: string | null, words: string, reason: UnlocatedReason): DemoIssuePlace {
    return {
      ...nowhere,
      communityCode,
      placeText: communityCode === null ? words : this.path(communityCode, words),
      precision: communityCode === null ? 'none' : 'community',
      unlocatedReason: reason,
    };
  }

  private path(communityCode: string, ...parts: (string | undefined)[]): string {
    return [this.communityNames.get(communityCode), ...parts].filter(Boolean).join(' › ');
  }

  private pointInBuilding(building: DemoBuilding, random: Random): LngLat {
    const ring = building.footprint.coordinates[0]!;
    for (let i = 0; i < 20; i++) {
      const corner = random.pick(ring);
      const share = 0.85 * Math.sqrt(random.next());
      const point = round([
        building.point[0] + (corner[0]! - building.point[0]) * share,
        building.point[1] + (corner[1]! - building.point[1]) * share,
      ]);
      if (locateIn(this.footprints, ...point) === building.code) return point;
    }
    return building.point;
  }

  private pointInGrid(centre: LngLat, withinMetres: number, gridCode: string, random: Random): LngLat {
    for (let i = 0; i < 30; i++) {
      const heading = random.between(0, 2 * Math.PI);
      const distance = withinMetres * Math.sqrt(random.next());
      const point = round(metresToLngLat(centre, distance * Math.cos(heading), distance * Math.sin(heading)));
      if (locateIn(this.grids, ...point) === gridCode) return point;
    }
    return centre;
  }

  private pointOnRoad(road: DemoRoad, random: Random): LngLat {
    const line = road.centreline.coordinates as LngLat[];
    const i = random.int(0, line.length - 2);
    const [start, end] = [line[i]!, line[i + 1]!];
    const share = random.next();
    const [east, north] = lngLatToMetres(start, end[0], end[1]);
    const length = Math.hypot(east, north) || 1;
    const aside = random.between(-0.4, 0.4) * road.widthMetres;
    return round(
      metresToLngLat(start, east * share - (north / length) * aside, north * share + (east / length) * aside),
    );
  }
}

const nowhere: DemoIssuePlace = {
  communityCode: null,
  gridCode: null,
  buildingCode: null,
  roadCode: null,
  crossingCode: null,
  merchantCode: null,
  placeText: '',
  precision: 'none',
  point: null,
  unlocatedReason: null,
};
