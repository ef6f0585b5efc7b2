import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { issue } from './issue';

/** What never leaves the office: the repeat-offender mark (钉子户 / 难缠户) and notes for the staff. */
export const issueInternal = pgTable('issue_internal', {
  issueId: integer('issue_id')
    .primaryKey()
    .references(() => issue.id),
  repeatOffender: boolean('repeat_offender').notNull().default(false),
  note: text('note'),
});
