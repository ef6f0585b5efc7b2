import type { ForeignKind } from '../../lib/exchange/foreign-file';
import type { FileSentences } from './words';

const SAVE_AS_CSV =
  'In Excel choose Save As, type “CSV UTF-8 (comma delimited)”, and import the file that this makes.';
const EXPORT_GEOJSON = 'In QGIS choose Export → Save Features As, format GeoJSON, CRS EPSG:4326.';

const FOREIGN: Record<ForeignKind, string> = {
  workbook: `this is an Excel workbook and no CSV. ${SAVE_AS_CSV}`,
  old_workbook: `this is an old Excel (.xls) or Word file and no CSV. ${SAVE_AS_CSV}`,
  markup: `this is a web page or XML and no CSV or JSON (what some systems export as “Excel” is a web page). Open it in Excel and save it as “CSV UTF-8 (comma delimited)”; export KML and GML as GeoJSON in QGIS.`,
  shapefile: `this is a shapefile. ${EXPORT_GEOJSON}`,
  database: `this is a GeoPackage or SQLite database. ${EXPORT_GEOJSON}`,
  pdf: 'this is a PDF. Ask whoever made it for CSV or GeoJSON.',
  archive: 'this is an archive. Unpack it and import the file that is in it.',
  json: 'this is JSON, where a CSV should be. End the name of a file of places in .geojson; tickets come as CSV only (are --issues and --mapping exchanged?).',
};

const NAMES: Record<string, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (GBK)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
const named = (encoding: string) => NAMES[encoding] ?? encoding;

export const FILE_SENTENCES_EN: FileSentences = {
  file_foreign: ({ detail }) => FOREIGN[detail as ForeignKind],
  file_encoding: ({ value, detail }) =>
    value === null
      ? 'the encoding is not known, it is none of UTF-8, UTF-16 and GB18030: in Excel choose Save As, type “CSV UTF-8 (comma delimited)”.'
      : `the encoding in the mapping is not that of the file${detail === undefined ? '' : `, which is ${named(detail)}`}: correct it, or leave encoding out and it will be found.`,
  file_empty: () => 'is empty, there is nothing in it: export it again.',
  file_no_rows: () =>
    'holds a header and no rows: check what was chosen for the export; if there are none of these, leave the file out.',
  file_not_json: () => 'is not JSON: give a JSON file, or, for places in CSV, end the name in .csv.',
  json_malformed: ({ detail }) =>
    `from here on it is not JSON (line:column ${detail}): check the commas, quotes, colons and brackets around it.`,
  geojson_topology: () =>
    'is TopoJSON (type: Topology) and not GeoJSON: convert it to GeoJSON in QGIS or mapshaper.',
  geojson_not_collection: () =>
    'should be {"type": "FeatureCollection", "features": […]}: export it as a GeoJSON feature collection.',
  geojson_no_features: () =>
    'has an empty list of features: check what was chosen for the export; if there are none of these, leave the file out.',
  geojson_crs: () =>
    `is another coordinate system, where degrees should be (EPSG:4326 or 4490). ${EXPORT_GEOJSON}`,
  header_blank: () => 'is blank, where the names of the columns should be: remove the blank rows above them.',
  header_damaged: () =>
    'holds damaged characters: the file was saved before in an encoding that it was not in, and they are lost. Export it again from where it came, as “CSV UTF-8 (comma delimited)”.',
  header_is_title: () =>
    'has one cell and the rows below have more, so that it looks like a title. The first row should hold the names of the columns: remove the title.',
  delimiter_other: ({ detail }) =>
    `the whole row came out as one column; the columns seem to be parted by “${detail === '\t' ? 'tab' : detail}”: part them by commas, or, for tickets, correct delimiter in the mapping.`,
  quote_open: () => 'a quote (") in this row is never closed: close it or remove it.',
  quote_stray: () =>
    'a quote (") stands in this row where none may: remove it; a cell with quotes in it needs quotes around it and two ("") for each inside.',
  row_width: ({ value, detail }) =>
    `has ${value} cells where the header has ${detail}: a delimiter or a quote is out of place; mend the row.`,
  columns_nameless: ({ value }) =>
    `there is neither a column of codes nor one of names (such as code, name), and one is needed. The file has: ${value}. Rename a column.`,
  column_missing: ({ detail }) =>
    `there is no such column; the file has: ${detail}. Correct the name in the mapping, or the header of the file.`,
  column_twice: () =>
    'two columns have this name (case, blanks and brackets do not count): rename or remove one.',
};
