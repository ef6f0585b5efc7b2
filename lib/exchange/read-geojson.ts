import type { KnownEncoding } from './decode-text';
import type { ProblemCode, ProblemList } from './problem';
import { checkGeometry, type GeometryOrFault } from './read-geometry';
import { readJson } from './read-json';

export interface GeoJsonFeature {
  /** The feature's place in the file, from 1. */
  row: number;
  /** The members of `properties`, and `id`. */
  cells: Record<string, unknown>;
  /** Null where the feature has none. */
  geometry: GeometryOrFault | null;
}

/** The old `crs` member: WGS-84 and CGCS2000 are what we mean by degrees, anything else would be laid wrong. */
function isInDegrees(crs: unknown): boolean {
  if (crs === null || crs === undefined) return true;
  return /CRS84|EPSG:+4326|EPSG:+4490/i.test(JSON.stringify(crs));
}

function crsName(crs: unknown): string {
  const { name } = ((crs as { properties?: unknown }).properties ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : JSON.stringify(crs).slice(0, 60);
}

function featuresOf(value: unknown, problems: ProblemList): unknown[] | null {
  const refuse = (code: ProblemCode, shown: string | null) => {
    problems.add({ row: null, column: null, value: shown, code });
    return null;
  };
  const { type, crs, features } = (value ?? {}) as { type?: unknown; crs?: unknown; features?: unknown };
  if (type === 'Topology') return refuse('geojson_topology', null);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    return refuse('geojson_not_collection', typeof type === 'string' ? type : null);
  }
  if (!isInDegrees(crs)) return refuse('geojson_crs', crsName(crs));
  return features.length === 0 ? refuse('geojson_no_features', null) : features;
}

/** Reads the features of a FeatureCollection in degrees. What is wrong with the whole is added to `problems`; null then. */
export function readGeoJson(
  bytes: Uint8Array,
  problems: ProblemList,
): { features: GeoJsonFeature[]; encoding: KnownEncoding } | null {
  const read = readJson(bytes, problems);
  const given = read && featuresOf(read.value, problems);
  if (!given) return null;
  const features = given.map((feature, index): GeoJsonFeature => {
    const { id, properties, geometry } = (feature ?? {}) as Record<string, unknown>;
    return {
      row: index + 1,
      cells: { ...(id === undefined ? {} : { id }), ...((properties ?? {}) as Record<string, unknown>) },
      geometry: geometry === null || geometry === undefined ? null : checkGeometry(geometry),
    };
  });
  return { features, encoding: read.encoding };
}
