import type { Datum } from '../geo/datum';
import { NameFinder } from './name-finder';
import { PlaceFinder } from './place-finder';
import { makeCommunities, makeGrids, planCommunities, planGrids } from './plan-areas';
import { planBuildings } from './plan-buildings';
import { planMerchants } from './plan-merchants';
import { planRoads } from './plan-roads';
import type { PlannedPlaces } from './planned';
import { type Problem, ProblemList } from './problem';
import type { PlaceFile } from './read-places';
import type { KnownBuilding, KnownGrid, Standing } from './standing';

export type PlaceFiles = {
  [kind in 'communities' | 'grids' | 'buildings' | 'merchants' | 'roads']: PlaceFile | null;
};

export interface PlacesPlan {
  places: PlannedPlaces;
  /** Finds in what the files bring and in what stands already. */
  finder: PlaceFinder;
  problems: Problem[];
  /** Areas that no file brought and that were made so that everything has its place. */
  made: { communities: number; grids: number };
}

/** What stands, with what the files bring in the place of what has the same code. */
function overlaid<T extends { code: string }>(standing: readonly T[], planned: readonly T[]): T[] {
  const replaced = new Set(planned.map(({ code }) => code));
  return [...standing.filter(({ code }) => !replaced.has(code)), ...planned];
}

/** What others refer to may change in everything but the area that it lies in. */
function refuseOrphans<T extends { code: string }>(
  problems: ProblemList,
  file: PlaceFile | null,
  parentOf: (place: T) => string,
  standing: readonly (T & { isReferredTo: boolean })[],
  planned: readonly T[],
): void {
  const before = new Map(standing.map((place) => [place.code, place]));
  const rows = new Map(file?.records.map(({ cells, row }) => [cells.code || cells.nameZh, row]));
  for (const place of planned) {
    const known = before.get(place.code);
    if (!known?.isReferredTo || parentOf(known) === parentOf(place)) continue;
    problems.add({
      row: rows.get(place.code) ?? null,
      column: file?.columns.code ?? 'code',
      value: place.code,
      code: 'place_would_orphan',
      detail: parentOf(known),
    });
  }
}

/**
 * Plans the areas, buildings, merchants and roads of an office from its files: every reference resolved, every point
 * checked and converted from `datum`, what is missing in between made (docs/import.md says how).
 */
export function planPlaces(files: PlaceFiles, datum: Datum, standing: Standing): PlacesPlan {
  const problems: Problem[] = [];
  const listFor = (file: PlaceFile | null) => new ProblemList(file?.file ?? '', problems);

  const makesCommunities = !files.communities && standing.communities.length === 0;
  const communities = files.communities
    ? planCommunities(files.communities, listFor(files.communities), datum)
    : makesCommunities
      ? makeCommunities(files.grids, files.buildings, problems)
      : [];
  const allCommunities = overlaid(standing.communities, communities);

  const amongCommunities = new PlaceFinder(allCommunities, standing.grids, []);
  const makesGrids = !files.grids && standing.grids.length === 0;
  const grids = files.grids
    ? planGrids(files.grids, listFor(files.grids), datum, amongCommunities)
    : makesGrids
      ? makeGrids(files.buildings, allCommunities, amongCommunities, problems)
      : [];
  const allGrids = overlaid<KnownGrid>(standing.grids, grids);

  const amongGrids = new PlaceFinder(allCommunities, allGrids, standing.buildings);
  const buildings = files.buildings
    ? planBuildings(files.buildings, listFor(files.buildings), datum, amongGrids)
    : [];
  const roads = files.roads ? planRoads(files.roads, listFor(files.roads), datum) : [];

  const finder = new PlaceFinder(
    allCommunities,
    allGrids,
    overlaid<KnownBuilding>(standing.buildings, buildings),
  );
  const roadNames = new NameFinder(overlaid<{ code: string; nameZh: string }>(standing.roads, roads));
  const merchants = files.merchants
    ? planMerchants(files.merchants, listFor(files.merchants), datum, finder, roadNames)
    : [];

  refuseOrphans<KnownGrid>(
    listFor(files.grids),
    files.grids,
    ({ community }) => community,
    standing.grids,
    grids,
  );
  refuseOrphans<KnownBuilding>(
    listFor(files.buildings),
    files.buildings,
    ({ grid }) => grid,
    standing.buildings,
    buildings,
  );
  return {
    places: { communities, grids, buildings, merchants, roads },
    finder,
    problems,
    made: { communities: makesCommunities ? communities.length : 0, grids: makesGrids ? grids.length : 0 },
  };
}
