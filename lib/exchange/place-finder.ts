import { type AreaIndex, createAreaIndex, locateIn } from '../geo/area-index';
import { type Bbox, bboxOf, bboxUnion } from '../geo/bbox';
import { lngLatToMetres, metresToLngLat } from '../geo/local-projection';
import { NameFinder } from './name-finder';
import type { Area } from './planned';
import type { KnownBuilding, KnownCommunity, KnownGrid } from './standing';

type LngLat = readonly [lng: number, lat: number];

/** How far from everything that is known a point may lie and still be believed. */
const MARGIN_METRES = 500;

/** An area's place in the nest, by codes; null where it is not known. */
export interface Nest {
  community: string | null;
  grid: string | null;
  building: string | null;
}

const indexOf = (areas: readonly { code: string; geometry: Area | null }[]): AreaIndex =>
  createAreaIndex(areas.flatMap(({ code, geometry }) => (geometry ? [{ key: code, geometry }] : [])));

function withMargin(box: Bbox): Bbox {
  const [west, south, east, north] = box;
  const centre = [(west + east) / 2, (south + north) / 2];
  const [halfWidth, halfHeight] = lngLatToMetres(centre, east, north);
  const [toEast, toNorth] = metresToLngLat(centre, halfWidth + MARGIN_METRES, halfHeight + MARGIN_METRES);
  return [2 * centre[0]! - toEast, 2 * centre[1]! - toNorth, toEast, toNorth];
}

/** Finds areas by code, by name and by containment, and keeps their nesting straight. */
export class PlaceFinder {
  readonly communities: NameFinder;
  readonly grids: NameFinder;
  readonly buildings: NameFinder;
  /** Around all that has a place, and a margin; null when nothing has. */
  readonly bounds: Bbox | null;
  readonly #communityIndex: AreaIndex;
  readonly #gridIndex: AreaIndex;
  readonly #footprintIndex: AreaIndex;
  readonly #gridByCode: ReadonlyMap<string, KnownGrid>;
  readonly #buildingByCode: ReadonlyMap<string, KnownBuilding>;
  readonly #soleGrid = new Map<string, string | null>();
  readonly #wholeArea: string | null;
  /** The only community there is; null when there are more. */
  readonly soleCommunity: string | null;

  constructor(
    communities: readonly KnownCommunity[],
    grids: readonly KnownGrid[],
    buildings: readonly KnownBuilding[],
  ) {
    this.communities = new NameFinder(communities);
    this.grids = new NameFinder(grids);
    this.buildings = new NameFinder(buildings);
    this.#communityIndex = indexOf(communities);
    this.#gridIndex = indexOf(grids);
    this.#footprintIndex = indexOf(buildings.map(({ code, footprint }) => ({ code, geometry: footprint })));
    this.#gridByCode = new Map(grids.map((grid) => [grid.code, grid]));
    this.#buildingByCode = new Map(buildings.map((building) => [building.code, building]));
    for (const { code, community } of grids) {
      this.#soleGrid.set(community, this.#soleGrid.has(community) ? null : code);
    }
    const [only] = communities;
    this.soleCommunity = communities.length === 1 ? only!.code : null;
    this.#wholeArea = only?.geometry === null ? this.soleCommunity : null;
    const boxes: Bbox[] = [
      ...[...communities, ...grids].flatMap(({ geometry }) => (geometry ? [bboxOf(geometry)] : [])),
      ...buildings.flatMap(({ lng, lat }): Bbox[] =>
        lng === null || lat === null ? [] : [[lng, lat, lng, lat]],
      ),
    ];
    const box = bboxUnion(boxes);
    this.bounds = box && withMargin(box);
  }

  building(code: string): KnownBuilding | undefined {
    return this.#buildingByCode.get(code);
  }

  communityOfGrid(code: string): string {
    return this.#gridByCode.get(code)!.community;
  }

  /** The community at a point. An office with one community that has no outline has everything in it. */
  communityAround(point: LngLat | null): string | null {
    const found = point && locateIn(this.#communityIndex, ...point);
    if (found) return found;
    const grid = point && locateIn(this.#gridIndex, ...point);
    return grid ? this.communityOfGrid(grid) : this.#wholeArea;
  }

  /** The grid at a point of a community; a community's only grid is all of it. */
  gridAround(point: LngLat | null, community: string): string | null {
    const found = point && locateIn(this.#gridIndex, ...point);
    if (found && this.communityOfGrid(found) === community) return found;
    return point ? (this.#soleGrid.get(community) ?? null) : null;
  }

  soleGridOf(community: string): string | null {
    return this.#soleGrid.get(community) ?? null;
  }

  /**
   * The full nest from what a file names (codes, the smallest counts) and where its point lies, which fills what is
   * not named as long as it agrees with what is.
   */
  nest(named: Nest, point: LngLat | null): Nest {
    const building = named.building === null ? undefined : this.building(named.building);
    if (building) return { community: building.community, grid: building.grid, building: building.code };
    const community =
      (named.grid === null ? named.community : this.communityOfGrid(named.grid)) ??
      this.communityAround(point);
    if (community === null) return { community: null, grid: null, building: null };
    const grid = named.grid ?? this.gridAround(point, community);
    const around = point && locateIn(this.#footprintIndex, ...point);
    const isAgreed = around !== null && this.building(around)?.grid === grid;
    return { community, grid, building: isAgreed ? around : null };
  }
}
