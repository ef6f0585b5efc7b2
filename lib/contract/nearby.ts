import type { AreaKind, AreaRef } from './filter';
import type { IssueEntry, IssueRow } from './issue';
import { parseChoice, parseNumber } from './parse-parameters';
import { refuse } from './refuse';

/** [lng, lat], WGS-84 degrees */
export type Place = [lng: number, lat: number];

/**
 * What a recurring window has to say: `any`: nothing; `now`: only issues that have one, and it holds now; `visible`: not
 * those whose window does not hold now.
 */
export const WINDOW_CHOICES = ['any', 'now', 'visible'] as const;
export type WindowChoice = (typeof WINDOW_CHOICES)[number];

/** Places that have one point from which distances can be told. */
const POINT_AREA_KINDS = ['building', 'crossing'] as const satisfies readonly AreaKind[];

export const NEARBY_LIMITS = { default: 50, max: 200 } as const;

/** One open issue as seen from a point. */
export interface NearbyIssue extends IssueRow {
  recurs: IssueEntry['recurs'];
  /** whether its recurring window holds at `now`; null without one */
  isWindowNow: boolean | null;
  /** straight line from the point that was asked of; null without a place */
  metres: number | null;
  /** clockwise from true north */
  bearingDegrees: number | null;
}

/** `GET /api/nearby?at=lng,lat&<filter>&window=&limit=`: the open issues nearest to a point, nearest first. */
export interface Nearby {
  dataVersion: number;
  now: string;
  at: Place;
  /** how many there are with a place, of which `rows` are the nearest */
  total: number;
  /** how many there are without one; they stand on a list beside (`located=false`) */
  unlocated: number;
  rows: NearbyIssue[];
}

const COORDINATE = /^-?\d{1,3}(\.\d{1,12})?$/;

/** `lng,lat` as a place on earth within Web Mercator, or null when it is none. */
export function readPlace(value: string): Place | null {
  const parts = value.split(',').map((part) => part.trim());
  if (parts.length !== 2 || !parts.every((part) => COORDINATE.test(part))) return null;
  const [lng, lat] = parts.map(Number) as Place;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 85 ? [lng, lat] : null;
}

/** `building:CODE` or `crossing:CODE`, or null when it is none. */
export function readPointArea(value: string): AreaRef | null {
  const at = value.indexOf(':');
  const kind = POINT_AREA_KINDS.find((one) => one === value.slice(0, at));
  const code = value.slice(at + 1);
  return kind && /^[\p{L}\p{N}_.:-]{1,64}$/u.test(code) ? { kind, code } : null;
}

/** What is asked of nearby besides the filter. Throws AppError `invalid_request` naming the parameter. */
export function parseNearby(parameters: URLSearchParams): { at: Place; window: WindowChoice; limit: number } {
  const value = parameters.get('at') ?? '';
  const at = readPlace(value);
  if (at === null) throw refuse('at', value, 'a point such as 114.03,33.58 (lng,lat in WGS-84)');
  const { default: usual, max } = NEARBY_LIMITS;
  return {
    at,
    window: parseChoice(parameters, 'window', WINDOW_CHOICES),
    limit: parseNumber(parameters, 'limit', { min: 1, max, default: usual, isWhole: true }),
  };
}
