import { type Datum, geometryToWgs84 } from '../geo/datum';
import { labelPoint } from '../geo/label-point';
import { codeFromName } from './code-from-name';
import type { PlaceFinder } from './place-finder';
import { PlaceReader } from './place-reader';
import type { Area, PlannedCommunity, PlannedGrid } from './planned';
import { type Problem, ProblemList } from './problem';
import type { PlaceFile, PlaceRecord } from './read-places';
import type { KnownCommunity } from './standing';

/** The outline of a record in WGS-84; null without one. Anything but an area is refused. */
function areaOf(reader: PlaceReader, record: PlaceRecord, datum: Datum): Area | null {
  const { geometry } = record;
  if (!geometry) return null;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    reader.problems.add({
      row: record.row,
      column: reader.source.columns.geometry ?? 'geometry',
      value: geometry.type,
      code: 'geometry_wrong_type',
      detail: 'Polygon, MultiPolygon',
    });
    return null;
  }
  return geometryToWgs84(geometry, datum);
}

export function planCommunities(file: PlaceFile, problems: ProblemList, datum: Datum): PlannedCommunity[] {
  const reader = new PlaceReader(file, problems);
  return file.records.flatMap((record) => {
    const identity = reader.identity(record);
    const geometry = areaOf(reader, record, datum);
    const households = reader.count(record, 'households')?.n ?? null;
    return identity ? [{ ...identity, households, geometry }] : [];
  });
}

/** Areas that other files only name, in the order in which they are first named. */
function namesIn(
  file: PlaceFile | null,
  field: 'community' | 'grid',
): { name: string; record: PlaceRecord }[] {
  const first = new Map<string, PlaceRecord>();
  for (const record of file?.records ?? []) {
    const name = record.cells[field] ?? '';
    if (name !== '' && !first.has(name)) first.set(name, record);
  }
  return [...first].map(([name, record]) => ({ name, record }));
}

/** Those names with the codes that they give. Two that give the same one, or one that gives none, are refused. */
function withCodes(
  names: ReturnType<typeof namesIn>,
  file: PlaceFile | null,
  field: 'community' | 'grid',
  problems: Problem[],
) {
  const rows = new Map<string, number>();
  const list = new ProblemList(file?.file ?? '', problems);
  return names.flatMap(({ name, record }) => {
    const code = codeFromName(name);
    const earlier = rows.get(code);
    if (code !== '' && earlier === undefined) {
      rows.set(code, record.row);
      return [{ name, code, record }];
    }
    const place = { row: record.row, column: file?.columns[field] ?? field, value: name };
    if (earlier === undefined) list.add({ ...place, code: 'code_malformed' });
    else list.add({ ...place, code: 'made_code_twice', detail: String(earlier) });
    return [];
  });
}

/** `A-1` for the one grid of community A; counted on where a named grid has that code. */
function freeCode(community: string, taken: readonly { code: string }[]): string {
  for (let number = 1; ; number++) {
    const suffix = `-${number}`;
    const code = `${community.slice(0, 64 - suffix.length)}${suffix}`;
    if (!taken.some((grid) => grid.code === code)) return code;
  }
}

/** The one community of an office that has named none. Everything belongs to it. */
const WHOLE_AREA: PlannedCommunity = {
  code: 'ALL',
  nameZh: '全域',
  nameEn: 'Whole area',
  households: null,
  geometry: null,
};

/**
 * Communities for an office that gave no file of them: those that its grids or buildings name, else one for all.
 */
export function makeCommunities(
  grids: PlaceFile | null,
  buildings: PlaceFile | null,
  problems: Problem[],
): PlannedCommunity[] {
  const naming = namesIn(grids, 'community').length > 0 ? grids : buildings;
  const made = withCodes(namesIn(naming, 'community'), naming, 'community', problems).map(
    ({ name, code }) => ({
      code,
      nameZh: name,
      nameEn: name,
      households: null,
      geometry: null,
    }),
  );
  return made.length > 0 ? made : [WHOLE_AREA];
}

export function planGrids(
  file: PlaceFile,
  problems: ProblemList,
  datum: Datum,
  finder: PlaceFinder,
): PlannedGrid[] {
  const reader = new PlaceReader(file, problems);
  return file.records.flatMap((record) => {
    const identity = reader.identity(record);
    const geometry = areaOf(reader, record, datum);
    const named = reader.text(record, 'community');
    const community =
      named === ''
        ? (finder.communityAround(geometry && labelPoint(geometry)) ?? finder.soleCommunity)
        : finder.communities.find(named);
    if (community === null)
      reader.refuse(record, 'community', named === '' ? 'place_in_no_area' : 'place_unknown');
    return identity && community !== null ? [{ ...identity, community, geometry }] : [];
  });
}

/**
 * Grids for an office that gave no file of them: those that its buildings name with their community, and one with the
 * community's own outline for every community that is left without any.
 */
export function makeGrids(
  buildings: PlaceFile | null,
  communities: readonly KnownCommunity[],
  finder: PlaceFinder,
  problems: Problem[],
): PlannedGrid[] {
  const coded = withCodes(namesIn(buildings, 'grid'), buildings, 'grid', problems);
  const named = coded.flatMap(({ name, code, record }) => {
    const communityName = record.cells.community ?? '';
    const community = communityName === '' ? finder.soleCommunity : finder.communities.find(communityName);
    const entry = { code, nameZh: name, nameEn: name, geometry: null };
    return community === null ? [] : [{ ...entry, community }];
  });
  const whole = communities
    .filter(({ code }) => !named.some(({ community }) => community === code))
    .map(({ code, nameZh, geometry }) => ({
      code: freeCode(code, named),
      nameZh: `${nameZh}网格`,
      nameEn: `${nameZh} grid`,
      community: code,
      geometry,
    }));
  return [...named, ...whole];
}
