import { sql } from 'drizzle-orm';
import { check, integer, pgTable } from 'drizzle-orm/pg-core';
import { bytes } from './columns';

/** One row: what the public ids are made with. Whoever does not have it can neither guess an id nor read anything out of one. */
export const openSecret = pgTable(
  'open_secret',
  {
    id: integer('id').primaryKey().default(1),
    secret: bytes('secret')
      .notNull()
      .default(sql`uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())`),
  },
  () => [check('open_secret_is_one', sql`id = 1`)],
);
