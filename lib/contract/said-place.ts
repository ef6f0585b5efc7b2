import { z } from 'zod';
import { line } from './json-fields';

/** Longer does not fit a line of a list. */
export const LONGEST_TITLE = 100;

/** What of the office's map somebody can name as the place of a problem. */
export const NAMED_KINDS = ['building', 'crossing', 'merchant', 'road', 'grid', 'community'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

const degrees = (most: number) =>
  z.number({ error: 'degrees, WGS-84' }).min(-most, 'degrees, WGS-84').max(most, 'degrees, WGS-84');

/**
 * Where something is, as somebody says it: always in words; by the name of what it lies in where he knows it; by a point
 * (longitude and latitude, WGS-84 degrees) where he stands there or points at it. None of them is made up from another.
 */
export const saidPlace = z.object(
  {
    text: line(200, 'the place in words'),
    in: z
      .object(
        {
          kind: z.enum(NAMED_KINDS, { error: `one of ${NAMED_KINDS.join(', ')}` }),
          code: line(100, 'a code, as in /api/dictionary'),
        },
        { error: 'a kind and a code' },
      )
      .optional(),
    at: z.tuple([degrees(180), degrees(85)], { error: 'longitude and latitude' }).optional(),
  },
  { error: 'a place: at least its text' },
);
export type SaidPlace = z.output<typeof saidPlace>;
