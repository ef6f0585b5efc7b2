/** What can be wrong at a key of a mapping or an office file. Each has its sentence in scripts/import/shape-sentences-*. */
export const SHAPE_RULES = [
  'missing',
  'unknown_key',
  'type',
  'one_of',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'time_format',
  'time_zone',
  'code',
  'date',
  'prefix',
  'delimiter',
  'one_source',
  'ends_before',
  'meaning',
  'other',
] as const;
export type ShapeRule = (typeof SHAPE_RULES)[number];
