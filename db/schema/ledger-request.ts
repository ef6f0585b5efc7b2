import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns';
import { person } from './person';

/**
 * A write that somebody asked for, by the key that his device gave it, and what was answered: asked again, be it by a double click or
 * because the answer was lost on its way, it is answered again and not written again.
 */
export const ledgerRequest = pgTable(
  'ledger_request',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    key: text('key').notNull(),
    /** SHA-256 of what was asked: one key is for one wish */
    asked: bytes('asked').notNull(),
    answer: jsonb('answer').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] })],
);
