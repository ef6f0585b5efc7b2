/** What a file may be that was given for a CSV or for JSON. */
export const FOREIGN_KINDS = [
  'workbook',
  'old_workbook',
  'markup',
  'shapefile',
  'database',
  'pdf',
  'archive',
  'json',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** First characters, a byte each. */
const SIGNATURES: readonly [ForeignKind, string][] = [
  ['old_workbook', '\xd0\xcf\x11\xe0'],
  ['shapefile', '\x00\x00\x27\x0a'],
  ['database', 'SQLite format 3'],
  ['pdf', '%PDF-'],
  ['archive', '\x1f\x8b'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
];
const ZIP = 'PK\x03\x04';

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** A zip is what is in it; the names of its files stand in it uncompressed. */
function zipKind(bytes: Uint8Array): ForeignKind {
  const names = new TextDecoder('latin1').decode(bytes);
  if (/xl\/workbook\.|opendocument\.spreadsheet/.test(names)) return 'workbook';
  return /\.shp/i.test(names) ? 'shapefile' : 'archive';
}

/** What a file is by its first bytes, when it is certainly no text; null otherwise. */
export function foreignBytes(bytes: Uint8Array): ForeignKind | null {
  const beginning = latin1(bytes.subarray(0, 16));
  if (beginning.startsWith(ZIP)) return zipKind(bytes);
  return SIGNATURES.find(([, signature]) => beginning.startsWith(signature))?.[0] ?? null;
}

/** Web pages and XML, which some systems give the name of a table. */
export const isMarkup = (text: string): boolean => /^\s*<(!doctype|\?xml|html|table|meta|head)\b/i.test(text);

/** An object or a list of JSON by its first characters, which no header of a table begins with. */
export const isJsonLike = (text: string): boolean => /^\s*(\{\s*["}]|\[\s*[[{])/.test(text);
