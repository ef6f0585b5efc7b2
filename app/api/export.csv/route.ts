import { appConnection } from '@/db/client';
import { csvHead, csvLines } from '@/lib/exchange/csv-out';
import { type ExportFormat, exportIssues } from '../_answer/export';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

const CSV: ExportFormat = {
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8',
  head: ({ language }) => csvHead(language),
  part: csvLines,
  tail: '',
};

/** `GET /api/export.csv?<filter>&lang=`: the filtered issues as a ledger for a spreadsheet. */
export const GET = officeAnswer('export', appConnection, (request) =>
  exportIssues(appConnection(), request, CSV),
);
