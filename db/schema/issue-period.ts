import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { ISSUE_STATES, LIGHTS } from '../../lib/ledger/states';
import { category } from './category';
import { id, instant, oneOf } from './columns';
import { issue } from './issue';
import { unit } from './unit';

/**
 * What is known of an issue from one event to the next: any past day is a range query over these. Those of an imported
 * ticket begin at its opening, before its first event (docs/decisions/0011).
 */
export const issuePeriod = pgTable(
  'issue_period',
  {
    id: id(),
    issueId: integer('issue_id')
      .notNull()
      .references(() => issue.id),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at'),
    state: text('state', { enum: ISSUE_STATES }).notNull(),
    categoryId: integer('category_id')
      .notNull()
      .references(() => category.id),
    leadUnitId: integer('lead_unit_id').references(() => unit.id),
    baseLight: text('base_light', { enum: LIGHTS }).notNull(),
    amberAt: instant('amber_at'),
    redAt: instant('red_at'),
  },
  (t) => [
    index('issue_period_issue').on(t.issueId, t.fromAt),
    index('issue_period_span').on(t.fromAt, t.untilAt),
    uniqueIndex('issue_period_one_open').on(t.issueId).where(sql`until_at is null`),
    oneOf('issue_period', 'state', ISSUE_STATES),
    oneOf('issue_period', 'base_light', LIGHTS),
    check('issue_period_in_order', sql`until_at is null or until_at > from_at`),
  ],
);
