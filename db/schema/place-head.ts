import { sql } from 'drizzle-orm';
import { bigint, check, integer, pgTable } from 'drizzle-orm/pg-core';

/** One row: a number that grows with every change to a place, so that whoever holds the places' names knows their age. */
export const placeHead = pgTable(
  'place_head',
  {
    id: integer('id').primaryKey().default(1),
    version: bigint('version', { mode: 'number' }).notNull().default(0),
  },
  () => [check('place_head_is_one', sql`id = 1`)],
);
