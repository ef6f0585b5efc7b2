import type { LineString } from 'geojson';
import { type Datum, geometryToWgs84 } from '../geo/datum';
import { PlaceReader } from './place-reader';
import { ROAD_CLASS_WORDS } from './place-words';
import type { PlannedRoad } from './planned';
import type { ProblemList } from './problem';
import type { PlaceFile, PlaceRecord } from './read-places';

/** The line of a record, also when its writer wrapped the only one; null without one, refused for anything else. */
function lineOf(reader: PlaceReader, { row, geometry }: PlaceRecord): LineString | null {
  if (!geometry) return null;
  if (geometry.type === 'LineString') return geometry;
  if (geometry.type === 'MultiLineString' && geometry.coordinates.length === 1) {
    return { type: 'LineString', coordinates: geometry.coordinates[0]! };
  }
  reader.problems.add({
    row,
    column: reader.source.columns.geometry ?? 'geometry',
    value: geometry.type,
    code: 'geometry_wrong_type',
    detail: 'LineString',
  });
  return null;
}

export function planRoads(file: PlaceFile, problems: ProblemList, datum: Datum): PlannedRoad[] {
  const reader = new PlaceReader(file, problems);
  return file.records.flatMap((record) => {
    const identity = reader.identity(record);
    const line = lineOf(reader, record);
    const details = {
      roadClass: reader.choice(record, 'roadClass', ROAD_CLASS_WORDS, 'side'),
      widthMetres: reader.metres(record, 'widthMetres'),
      geometry: line && geometryToWgs84(line, datum),
    };
    return identity ? [{ ...identity, ...details }] : [];
  });
}
