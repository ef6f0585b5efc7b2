import { sql } from 'drizzle-orm';
import { check, date, doublePrecision, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, oneOf } from './columns';
import { issue } from './issue';
import { person } from './person';

export const PROMISE_OUTCOMES = ['pending', 'kept', 'broken'] as const;

/** 承诺: what was promised, by which measure, from when, and whether it was kept. */
export const promise = pgTable(
  'promise',
  {
    id: id(),
    issueId: integer('issue_id')
      .notNull()
      .references(() => issue.id),
    text: text('text').notNull(),
    /** e.g. 每晚延长亮灯 / hour / 2 */
    measureName: text('measure_name').notNull(),
    measureUnit: text('measure_unit').notNull(),
    measureValue: doublePrecision('measure_value').notNull(),
    madeAt: instant('made_at').notNull(),
    madeById: integer('made_by_id').references(() => person.id),
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    checkOn: date('check_on', { mode: 'string' }).notNull(),
    outcome: text('outcome', { enum: PROMISE_OUTCOMES }).notNull().default('pending'),
  },
  (t) => [
    index('promise_issue').on(t.issueId),
    oneOf('promise', 'outcome', PROMISE_OUTCOMES),
    check('promise_checked_after_start', sql`check_on >= effective_from`),
  ],
);
