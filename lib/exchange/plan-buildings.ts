import { type Datum, geometryToWgs84 } from '../geo/datum';
import { labelPoint } from '../geo/label-point';
import { type CoordinateCheck, checkCoordinates, isExactFile, type LocatedPoint } from './check-coordinates';
import type { PlaceFinder } from './place-finder';
import { PlaceReader } from './place-reader';
import { BUILDING_KIND_WORDS } from './place-words';
import type { Area, PlannedBuilding } from './planned';
import type { ProblemList } from './problem';
import type { PlaceFile, PlaceRecord } from './read-places';

const asArea = ({ geometry }: PlaceRecord): Area | null =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;

/** The pair of a record as text: its point's, its outline's innermost, or its two columns'. */
export function coordinateTexts(record: PlaceRecord): readonly [lng: string, lat: string] {
  const area = asArea(record);
  if (area) {
    const [lng, lat] = labelPoint(area);
    return [lng.toFixed(7), lat.toFixed(7)];
  }
  if (record.geometry?.type === 'Point') {
    const [lng, lat] = record.geometry.coordinates;
    return [String(lng), String(lat)];
  }
  return [record.cells.lng ?? '', record.cells.lat ?? ''];
}

/** How the coordinates of a file are judged: by its datum, what is around, and how exact the file is. */
export function checkOf(file: PlaceFile, datum: Datum, finder: PlaceFinder): CoordinateCheck {
  return { datum, bounds: finder.bounds, fileIsExact: isExactFile(file.records.map(coordinateTexts)) };
}

function buildingGrid(
  reader: PlaceReader,
  record: PlaceRecord,
  point: LocatedPoint,
  finder: PlaceFinder,
): string | null {
  const named = reader.text(record, 'grid');
  if (named !== '') {
    const grid = finder.grids.find(named);
    if (grid === null) reader.refuse(record, 'grid', 'place_unknown');
    return grid;
  }
  const place = point.lng === null || point.lat === null ? null : ([point.lng, point.lat] as const);
  const communityName = reader.text(record, 'community');
  const community =
    communityName === ''
      ? (finder.communityAround(place) ?? finder.soleCommunity)
      : finder.communities.find(communityName);
  if (communityName !== '' && community === null) {
    reader.refuse(record, 'community', 'place_unknown');
    return null;
  }
  const grid = community && (finder.gridAround(place, community) ?? finder.soleGridOf(community));
  if (!grid) reader.refuse(record, 'grid', 'place_in_no_area');
  return grid;
}

export function planBuildings(
  file: PlaceFile,
  problems: ProblemList,
  datum: Datum,
  finder: PlaceFinder,
): PlannedBuilding[] {
  const reader = new PlaceReader(file, problems);
  const check = checkOf(file, datum, finder);
  return file.records.flatMap((record) => {
    const identity = reader.identity(record);
    const point = checkCoordinates(...coordinateTexts(record), check);
    const grid = buildingGrid(reader, record, point, finder);
    const households = reader.count(record, 'households');
    const area = point.lng === null ? null : asArea(record);
    const details = {
      kind: reader.choice(record, 'kind', BUILDING_KIND_WORDS, 'other'),
      households: households?.n ?? 0,
      householdsApproximate: households?.isApproximate ?? false,
      floors: reader.count(record, 'floors')?.n || null,
      builtYear: reader.count(record, 'builtYear')?.n ?? null,
      address: reader.text(record, 'address') || null,
      footprint: area && geometryToWgs84(area, datum),
    };
    if (!identity || grid === null) return [];
    const community = finder.communityOfGrid(grid);
    const communityName = reader.text(record, 'community');
    if (communityName !== '' && finder.communities.find(communityName) !== community) {
      reader.refuse(record, 'community', 'place_not_nested', `${grid} ⊂ ${community}`);
    }
    return [{ ...identity, grid, community, ...details, ...point }];
  });
}
