import type { ShapeRule } from './shape-rule';

/** What keeps a file from being loaded: exactly where, what stands there, and a stable code for what is wrong. */
export interface Problem {
  /** As it was named on the command line. */
  file: string;
  /** As a spreadsheet counts: the header is row 1. For GeoJSON the feature's place in the file, from 1. Null: the whole file. */
  row: number | null;
  column: string | null;
  value: string | null;
  code: ProblemCode;
  /** What the sentence needs beside the value, e.g. what would be allowed. */
  detail?: string;
  /** What would probably do instead. */
  hint?: string;
  /** Of a mapping or an office file: which rule is broken at the key that `column` names. */
  rule?: ShapeRule;
  /** How many rows have the same problem, when they are told as one. */
  rows?: number;
}

export const PROBLEM_CODES = [
  'file_foreign',
  'file_encoding',
  'file_empty',
  'file_no_rows',
  'file_not_json',
  'json_malformed',
  'geojson_topology',
  'geojson_not_collection',
  'geojson_no_features',
  'geojson_crs',
  'header_blank',
  'header_damaged',
  'header_is_title',
  'delimiter_other',
  'quote_open',
  'quote_stray',
  'row_width',
  'columns_nameless',
  'column_missing',
  'column_twice',
  'value_missing',
  'value_unknown',
  'value_not_a_number',
  'value_too_long',
  'code_malformed',
  'number_shortened',
  'code_twice',
  'made_code_twice',
  'geometry_malformed',
  'geometry_wrong_type',
  'geometry_missing',
  'geometry_outside_world',
  'geometry_projected',
  'geometry_ring_open',
  'geometry_no_area',
  'geometry_crosses_itself',
  'place_unknown',
  'place_not_nested',
  'place_in_no_area',
  'place_would_orphan',
  'time_malformed',
  'time_in_future',
  'closed_before_opened',
  'closed_without_date',
  'hold_without_review',
  'category_unmapped',
  'unit_unmapped',
  'state_unmapped',
  'id_twice',
  'mapping_malformed',
  'office_malformed',
  'basemap_malformed',
  'basemap_shifted',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Collects the problems of one file, so that its name need not be said each time. */
export class ProblemList {
  constructor(
    readonly file: string,
    readonly problems: Problem[] = [],
  ) {}

  add(problem: Omit<Problem, 'file'>): Problem {
    const added = { file: this.file, ...problem };
    this.problems.push(added);
    return added;
  }
}
