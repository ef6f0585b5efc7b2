import type { ShapeSentences } from './words';

const KINDS: Record<string, string> = {
  string: 'a text, in quotes',
  number: 'a number, without quotes',
  int: 'a whole number, without quotes',
  boolean: 'true or false',
  object: 'an object, in braces { }',
  array: 'a list such as [ "a", "b" ]',
  record: 'an object such as { "value": "meaning" }',
};

export const SHAPE_SENTENCES_EN: ShapeSentences = {
  missing: () => 'this key is needed: add it.',
  unknown_key: (keys) => `there is no such key: correct or remove it. Here may stand: ${keys}.`,
  type: (kind) => `is not of the right kind: give ${KINDS[kind] ?? kind}.`,
  one_of: (values) => `cannot be used: give one of ${values}.`,
  too_short: () => 'must not be empty: fill it in.',
  too_long: (most) => `is too long: give at most ${most} characters.`,
  too_small: (least) => `is too small: give at least ${least}.`,
  too_big: (most) => `is too big: give at most ${most}.`,
  time_format: () =>
    'is not a time format: write it like yyyy-MM-dd HH:mm or M/d/yyyy h:mm:ss a, or iso, epoch, epoch-ms, excel; the letters are in docs/import.en.md.',
  time_zone: () => 'is not a zone: write it like Asia/Shanghai or America/New_York.',
  code: () => 'is not a code: use letters, digits and _ . : - and at most 64 of them.',
  date: () => 'is not a day: write it like 2026-07-06.',
  prefix: () => 'must be 1 to 8 capital letters or digits: correct it.',
  delimiter: () => 'must be one character and no quote, such as "," or ";" or "\\t": correct it.',
  one_source: () => 'give one of column, columns, firstOf and constant, and only one.',
  ends_before: () => 'until lies before from: correct one of the two.',
  meaning: (values) =>
    values === ''
      ? 'nothing has this code or name: give one that there is, or list it under categories or units in this file (import places first).'
      : `has no meaning here: give one of ${values}.`,
  other: () => 'is wrong: compare it with docs/import.en.md.',
};
