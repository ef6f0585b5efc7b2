import type { Datum } from '../geo/datum';
import { checkCoordinates } from './check-coordinates';
import type { NameFinder } from './name-finder';
import type { PlaceFinder } from './place-finder';
import { PlaceReader } from './place-reader';
import { DOOR_FRONT_DUTY_WORDS, FIRE_GEAR_WORDS, YES_NO_WORDS } from './place-words';
import { checkOf, coordinateTexts } from './plan-buildings';
import type { PlannedMerchant } from './planned';
import type { ProblemList } from './problem';
import type { PlaceFile, PlaceRecord } from './read-places';

/** The code of what a cell names; null for a blank cell or, refused, for a name that nothing has. */
function reference(
  reader: PlaceReader,
  record: PlaceRecord,
  field: 'community' | 'grid' | 'building' | 'road',
  names: NameFinder,
): string | null {
  const named = reader.text(record, field);
  if (named === '') return null;
  const code = names.find(named);
  if (code === null) reader.refuse(record, field, 'place_unknown');
  return code;
}

export function planMerchants(
  file: PlaceFile,
  problems: ProblemList,
  datum: Datum,
  finder: PlaceFinder,
  roads: NameFinder,
): PlannedMerchant[] {
  const reader = new PlaceReader(file, problems);
  const check = checkOf(file, datum, finder);
  return file.records.flatMap((record) => {
    const identity = reader.identity(record);
    const point = checkCoordinates(...coordinateTexts(record), check);
    const named = {
      community: reference(reader, record, 'community', finder.communities),
      grid: reference(reader, record, 'grid', finder.grids),
      building: reference(reader, record, 'building', finder.buildings),
    };
    const road = reference(reader, record, 'road', roads);
    const details = {
      trade: reader.text(record, 'trade') || '未填写',
      inMarket: reader.choice(record, 'inMarket', YES_NO_WORDS, 'no') === 'yes',
      doorFrontDuty: reader.choice(record, 'doorFrontDuty', DOOR_FRONT_DUTY_WORDS, 'unknown'),
      fireGear: reader.choice(record, 'fireGear', FIRE_GEAR_WORDS, 'unchecked'),
      address: reader.text(record, 'address') || null,
    };
    if (!identity) return [];
    const { code, nameZh } = identity;
    const nest = finder.nest(named, point.lng === null || point.lat === null ? null : [point.lng, point.lat]);
    return [{ code, nameZh, ...nest, road, ...details, ...point }];
  });
}
