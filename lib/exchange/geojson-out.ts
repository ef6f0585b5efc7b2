import type { Feature, Point } from 'geojson';
import type { ExportedIssue } from './exported-issue';

/** An issue as a GeoJSON feature in WGS-84; without coordinates its geometry is null (RFC 7946, 3.2). */
export function issueFeature({ lng, lat, ...properties }: ExportedIssue): Feature<Point | null> {
  return {
    type: 'Feature',
    id: properties.number,
    properties,
    geometry: lng === null || lat === null ? null : { type: 'Point', coordinates: [lng, lat] },
  };
}

/** A FeatureCollection in three parts, so that it can be sent while it is read. */
export const GEOJSON_HEAD = '{"type":"FeatureCollection","features":[\n';
export const GEOJSON_TAIL = '\n]}\n';

/** @param before how many features stand before these */
export const geojsonFeatures = (issues: readonly ExportedIssue[], before: number): string =>
  issues.map((issue, i) => `${before + i === 0 ? '' : ',\n'}${JSON.stringify(issueFeature(issue))}`).join('');
