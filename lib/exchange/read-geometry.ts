import type { Geometry, Position } from 'geojson';
import { areaSquareMetres } from '../geo/measure';
import { findRingCrossing } from '../geo/ring-crossing';
import type { ProblemCode } from './problem';

/** Why a text or an object is not a geometry that can be used. */
export type GeometryFault = Extract<ProblemCode, `geometry_${string}`>;
/** `at`: what it is or where, for the message. */
export type GeometryOrFault = { geometry: Geometry } | { fault: GeometryFault; at: string | null };

const DEPTH = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const;
type SimpleType = keyof typeof DEPTH;

const isSimpleType = (type: unknown): type is SimpleType =>
  typeof type === 'string' && Object.hasOwn(DEPTH, type);

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((number) => Number.isFinite(number));

const isNested = (value: unknown, depth: number): boolean =>
  depth === 0
    ? isPosition(value)
    : Array.isArray(value) && value.length > 0 && value.every((inner) => isNested(inner, depth - 1));

const positionsOf = (value: unknown): Position[] =>
  isPosition(value) ? [value] : (value as unknown[]).flatMap(positionsOf);

/** No degrees are as large as this, and few metres of a projected map as small. */
export const LARGEST_DEGREES = 1000;
const SMALLEST_SQUARE_METRES = 1;

const shown = (position: Position): string => position.slice(0, 2).join(', ');
const isClosed = (ring: readonly Position[]) => shown(ring[0]!) === shown(ring.at(-1)!);

/** What is wrong with a polygon's rings; null when they make an area that a map can show. */
function ringFault(rings: readonly Position[][]): { fault: GeometryFault; at: string | null } | null {
  if (rings.some((ring) => ring.length < 3)) return { fault: 'geometry_malformed', at: null };
  const open = rings.find((ring) => !isClosed(ring));
  if (open) return { fault: 'geometry_ring_open', at: `${shown(open[0]!)} … ${shown(open.at(-1)!)}` };
  const crossing = findRingCrossing(rings);
  if (!crossing) return null;
  return { fault: 'geometry_crosses_itself', at: crossing.map((degrees) => +degrees.toFixed(7)).join(', ') };
}

/** The first position that is not on earth; a lone point is judged with the others of its file, not here. */
function strayFault(type: SimpleType, positions: readonly Position[]) {
  const metres = positions.find(([x, y]) => Math.max(Math.abs(x!), Math.abs(y!)) > LARGEST_DEGREES);
  if (metres) return { fault: 'geometry_projected', at: shown(metres) } as const;
  const stray = positions.find(([lng, lat]) => Math.abs(lng!) > 180 || Math.abs(lat!) > 90);
  return stray && type !== 'Point' ? ({ fault: 'geometry_outside_world', at: shown(stray) } as const) : null;
}

/**
 * A geometry of GeoJSON, checked: known type, right nesting, numbers, longitude before latitude within the world, closed
 * rings that do not cross and hold an area. Collections are refused.
 */
export function checkGeometry(value: unknown): GeometryOrFault {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  if (!isSimpleType(type) || !isNested(coordinates, DEPTH[type])) {
    return { fault: 'geometry_malformed', at: typeof type === 'string' ? type : null };
  }
  const stray = strayFault(type, positionsOf(coordinates));
  if (stray) return stray;
  const geometry = { type, coordinates } as Geometry;
  if (geometry.type === 'LineString' && geometry.coordinates.length < 2) {
    return { fault: 'geometry_malformed', at: type };
  }
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return { geometry };
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const rings of polygons) {
    const found = ringFault(rings);
    if (found) return found;
  }
  if (areaSquareMetres(geometry) < SMALLEST_SQUARE_METRES) {
    return { fault: 'geometry_no_area', at: shown(polygons[0]![0]![0]!) };
  }
  return { geometry };
}

const WKT_TYPES: Record<string, SimpleType> = Object.fromEntries(
  (Object.keys(DEPTH) as SimpleType[]).map((type) => [type.toUpperCase(), type]),
);

/**
 * `POLYGON ((114.03 33.58, …))` as nested arrays: parentheses become brackets and pairs of numbers positions, so that
 * JSON can read the rest.
 */
function parseWkt(text: string): unknown {
  const match = /^(?:SRID=\d+;)?\s*([A-Z]+)\s*(?:ZM|Z|M)?\s*(\(.*\))$/is.exec(text);
  const type = match && WKT_TYPES[match[1]!.toUpperCase()];
  if (!match || !type) return null;
  const nested = match[2]!
    .replace(/\(/g, '[')
    .replace(/\)/g, ']')
    .replace(/[-+.\dEe]+(?:\s+[-+.\dEe]+)+/g, (numbers) => `[${numbers.trim().split(/\s+/).join(',')}]`);
  try {
    const [coordinates, isBare] = [JSON.parse(nested) as unknown[], type === 'Point'];
    // MULTIPOINT ((1 2), (3 4)) and MULTIPOINT (1 2, 3 4) are both in use.
    const flat =
      type === 'MultiPoint'
        ? coordinates.map((one) => (isPosition(one) ? one : (one as unknown[])[0]))
        : coordinates;
    return { type, coordinates: isBare ? flat[0] : flat };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Reads a cell that holds WKT (`POLYGON ((…))`, with or without `SRID=4326;`) or a GeoJSON geometry or feature. */
export function readGeometry(text: string): GeometryOrFault {
  if (!text.startsWith('{')) return checkGeometry(parseWkt(text));
  try {
    const value = JSON.parse(text) as { type?: unknown; geometry?: unknown };
    return checkGeometry(value.type === 'Feature' ? value.geometry : value);
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: 'geometry_malformed', at: null };
    throw error;
  }
}
