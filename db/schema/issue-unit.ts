import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, oneOf } from './columns';
import { issue } from './issue';
import { unit } from './unit';

export const UNIT_PARTS = ['lead', 'support'] as const;

/** 牵头 / 配合单位, from when until when. Two keys needs the past as well as the present. */
export const issueUnit = pgTable(
  'issue_unit',
  {
    id: id(),
    issueId: integer('issue_id')
      .notNull()
      .references(() => issue.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    part: text('part', { enum: UNIT_PARTS }).notNull(),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at'),
  },
  (t) => [
    index('issue_unit_issue').on(t.issueId),
    index('issue_unit_support').on(t.unitId, t.issueId).where(sql`part = 'support' and until_at is null`),
    oneOf('issue_unit', 'part', UNIT_PARTS),
    check('issue_unit_in_order', sql`until_at is null or until_at >= from_at`),
  ],
);
