import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { issue } from './issue';
import { person } from './person';

/** As which version somebody last opened an entry: what came after it is unread to him. A row only ever goes forward. */
export const issueSeen = pgTable(
  'issue_seen',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    issueId: integer('issue_id')
      .notNull()
      .references(() => issue.id),
    version: integer('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.issueId] }), check('issue_seen_version', sql`version >= 1`)],
);
