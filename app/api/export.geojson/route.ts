import { appConnection } from '@/db/client';
import { GEOJSON_HEAD, GEOJSON_TAIL, geojsonFeatures } from '@/lib/exchange/geojson-out';
import { type ExportFormat, exportIssues } from '../_answer/export';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

const GEOJSON: ExportFormat = {
  extension: 'geojson',
  contentType: 'application/geo+json',
  head: () => GEOJSON_HEAD,
  part: (issues, _, before) => geojsonFeatures(issues, before),
  tail: GEOJSON_TAIL,
};

/** `GET /api/export.geojson?<filter>&lang=`: the filtered issues for a GIS, WGS-84. */
export const GET = officeAnswer('export', appConnection, (request) =>
  exportIssues(appConnection(), request, GEOJSON),
);
