import type { CoordinateReason } from '../contract/unlocated-reason';
import { type Bbox, bboxContains } from '../geo/bbox';
import { type Datum, toWgs84 } from '../geo/datum';
import { MERCATOR_LATITUDE_LIMIT } from '../geo/mercator';
import { plainDigits } from './plain-digits';

/** A place as it is stored: a point in WGS-84 or the reason why there is none, and what was entered in which datum. */
export interface LocatedPoint {
  lng: number | null;
  lat: number | null;
  unlocatedReason: CoordinateReason | null;
  enteredLng: number | null;
  enteredLat: number | null;
  enteredDatum: Datum | null;
}

export interface CoordinateCheck {
  datum: Datum;
  /** Where the office's places lie, with a margin; null when nothing is known of it. */
  bounds: Bbox | null;
  /** Whether the file gives its coordinates exactly enough for a rounded one to stand out: {@link isExactFile}. */
  fileIsExact: boolean;
}

const NUMBER = /^[+-]?\d{1,9}(\.\d*)?$/;
/** About 110 m at the equator: no address is meant by it. */
const ROUNDED_DECIMALS = 3;
/** About 1 m. */
const EXACT_DECIMALS = 5;

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;
const moreDecimals = (lng: string, lat: string) => Math.max(decimalsOf(lng), decimalsOf(lat));

/** True when at least half of the readable pairs have five decimals or more in one of the two numbers. */
export function isExactFile(pairs: readonly (readonly [lng: string, lat: string])[]): boolean {
  const readable = pairs
    .map((pair) => pair.map(plainDigits) as [string, string])
    .filter(([lng, lat]) => NUMBER.test(lng) && NUMBER.test(lat));
  const exact = readable.filter(([lng, lat]) => moreDecimals(lng, lat) >= EXACT_DECIMALS);
  return exact.length > 0 && exact.length * 2 >= readable.length;
}

const isInWorld = (lng: number, lat: number) =>
  Math.abs(lng) <= 180 && Math.abs(lat) <= MERCATOR_LATITUDE_LIMIT;

/** Entered the other way round, it would lie where it should. */
function looksSwapped(lng: number, lat: number, { datum, bounds }: CoordinateCheck): boolean {
  if (!isInWorld(lat, lng)) return false;
  return bounds !== null && bboxContains(bounds, ...toWgs84(lat, lng, datum));
}

function reasonAgainst(lngText: string, latText: string, check: CoordinateCheck): CoordinateReason | null {
  if (lngText === '' || latText === '') return 'blank';
  if (!NUMBER.test(lngText) || !NUMBER.test(latText)) return 'unreadable';
  const [lng, lat] = [Number(lngText), Number(latText)];
  if (lng === 0 && lat === 0) return 'zero';
  const inWorld = isInWorld(lng, lat);
  const inBounds =
    inWorld && (check.bounds === null || bboxContains(check.bounds, ...toWgs84(lng, lat, check.datum)));
  if (!inBounds && looksSwapped(lng, lat, check)) return 'swapped';
  if (!inWorld) return 'out_of_range';
  if (!inBounds) return 'outside';
  if (check.fileIsExact && moreDecimals(lngText, latText) <= ROUNDED_DECIMALS) return 'rounded';
  return null;
}

/**
 * A pair of coordinates as a file has it, placed or put on the unlocated list with its reason. Nothing is guessed: a
 * swapped pair is named as such and not turned round.
 *
 * `rounded`: neither number has more than three decimals, while at least half of the file's pairs have five or more.
 */
export function checkCoordinates(lngCell: string, latCell: string, check: CoordinateCheck): LocatedPoint {
  const [lngText, latText] = [plainDigits(lngCell), plainDigits(latCell)];
  const reason = reasonAgainst(lngText, latText, check);
  const isReadable = NUMBER.test(lngText) && NUMBER.test(latText);
  const entered = isReadable
    ? { enteredLng: Number(lngText), enteredLat: Number(latText), enteredDatum: check.datum }
    : { enteredLng: null, enteredLat: null, enteredDatum: null };
  if (reason !== null) return { lng: null, lat: null, unlocatedReason: reason, ...entered };
  const [lng, lat] = toWgs84(Number(lngText), Number(latText), check.datum);
  return { lng, lat, unlocatedReason: null, ...entered };
}
