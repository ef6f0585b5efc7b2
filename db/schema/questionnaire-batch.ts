import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable } from 'drizzle-orm/pg-core';
import { id } from './columns';
import { community } from './community';

/** 问卷: a batch handed out in a community on a day. */
export const questionnaireBatch = pgTable(
  'questionnaire_batch',
  {
    id: id(),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    communityId: integer('community_id').references(() => community.id),
    issued: integer('issued').notNull(),
    returned: integer('returned').notNull(),
    valid: integer('valid').notNull(),
  },
  () => [check('questionnaire_batch_counts', sql`valid >= 0 and valid <= returned and returned <= issued`)],
);
