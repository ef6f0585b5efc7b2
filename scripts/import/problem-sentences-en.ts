import { FILE_SENTENCES_EN } from './file-sentences-en';
import { SHAPE_SENTENCES_EN } from './shape-sentences-en';
import type { ProblemSentences } from './words';

const inRows = (rows: number | undefined) => (rows === 1 ? '1 row' : `${rows} rows`);

/** What may stand at each key of `basemap`. */
const KINDS = 'kind must be schematic, tianditu, pmtiles, raster or style.';
const BASEMAP_RULES: Record<string, string> = {
  basemap: KINDS,
  'basemap.kind': KINDS,
  'basemap.key': 'give the key from Tianditu, 8 to 64 letters and digits.',
  'basemap.look': 'it must be vector, imagery or terrain.',
  'basemap.url':
    'give an http(s) address or a path such as /map.pmtiles; that of a raster has {z}, {x} and {y} in it.',
  'basemap.attribution': 'give a text of at most 300 characters.',
  'basemap.tileSize': 'it must be 256 or 512.',
  'basemap.maxZoom': 'give a whole number from 1 to 24.',
};

export const PROBLEM_SENTENCES_EN: ProblemSentences = {
  ...FILE_SENTENCES_EN,
  value_missing: () => 'must not be blank: fill it in.',
  value_unknown: ({ detail }) => `is not known here; use one of: ${detail}.`,
  value_not_a_number: () => 'is not a number that can be used: write one from 0 up, like 350.',
  value_too_long: ({ detail }) => `is longer than ${detail} characters: shorten it.`,
  code_malformed: () => 'is not a code: use letters, digits and _ . : - and at most 64 of them.',
  number_shortened: () =>
    'is a long number that a spreadsheet cut short, so that its last digits are lost: make the column text and export it again from where it came.',
  code_twice: ({ detail }) => `the code is used in row ${detail} already: every place needs its own.`,
  made_code_twice: ({ detail }) =>
    `gives the same code as what row ${detail} names: rename one of them, or give a file with codes.`,
  geometry_malformed: () =>
    'is not a geometry: give WKT or GeoJSON points, lines or areas, longitude first, areas with at least three corners.',
  geometry_wrong_type: ({ detail }) => `is the wrong kind of geometry: give ${detail}.`,
  geometry_missing: () =>
    'there is no geometry (null): draw it and export again; where there are no outlines at all, give a CSV without a column for them.',
  geometry_outside_world: () => 'lies outside the world: give degrees, longitude before latitude.',
  geometry_projected: ({ rows }) =>
    `is in metres and not in degrees (${inRows(rows)}; for example EPSG:3857 or Gauss-Krüger). In QGIS choose Export → Save Features As, CRS EPSG:4326, and import what this makes.`,
  geometry_ring_open: () =>
    'the outline of the area is not closed: its last corner must be the same as its first; add it.',
  geometry_no_area: () =>
    'the area has no extent (less than 1 m²): draw it again, or leave the geometry out.',
  geometry_crosses_itself: () =>
    'the outline of the area crosses itself here, as in a figure of eight: mend the order of its corners, or use “Fix geometries” of QGIS.',
  place_unknown: ({ rows }) =>
    `nothing has this code or name${rows && rows > 1 ? ` (${inRows(rows)})` : ''}: correct it, import the place first, or say in the mapping's values or otherwise what is meant.`,
  place_not_nested: ({ detail }) => `does not agree with its grid (${detail}): correct one of the two.`,
  place_in_no_area: () =>
    'lies in no known area: name its community or grid by code or name, or give coordinates.',
  place_would_orphan: ({ detail }) =>
    `buildings or issues lie in it, so that it cannot move out of ${detail}: leave it there.`,
  time_malformed: ({ detail, hint }) =>
    `is not a time of the format ${detail}: correct it${hint === undefined ? ', or the format in the mapping' : `; if all are written so, make format or timeFormat in the mapping ${hint}`}.`,
  time_in_future: () =>
    'lies in the future: day and month may be swapped, or the zone wrong; check format and timeZone.',
  closed_before_opened: () => 'lies before the ticket was opened: correct one of the two.',
  closed_without_date: () =>
    'is blank although the ticket is closed: fill it in, or name columns to fall back on with firstOf.',
  hold_without_review: () => 'on_hold needs a review date (reviewDate): add it, or map to another state.',
  category_unmapped: ({ rows }) =>
    `this category is not mapped (${inRows(rows)}): add it to values, or give otherwise or "create": true.`,
  unit_unmapped: ({ rows }) =>
    `this unit is not mapped (${inRows(rows)}): add it to values, or give otherwise or "create": true.`,
  state_unmapped: ({ rows }) =>
    `this state is not mapped (${inRows(rows)}): add it to values, or give otherwise.`,
  id_twice: ({ detail }) => `the ticket stands in row ${detail} already: remove one of the two.`,
  mapping_malformed: ({ rule, detail }) => SHAPE_SENTENCES_EN[rule ?? 'other'](detail ?? ''),
  office_malformed: ({ rule, detail }) => SHAPE_SENTENCES_EN[rule ?? 'other'](detail ?? ''),
  basemap_malformed: ({ column }) =>
    `is not usable: ${BASEMAP_RULES[column ?? ''] ?? 'no such key belongs here.'}`,
  basemap_shifted: () =>
    'is a service in GCJ-02 or BD-09 (AMap, Tencent, Baidu), under which everything would lie several streets off: use Tianditu or another map in WGS-84.',
};
