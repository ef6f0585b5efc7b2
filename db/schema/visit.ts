import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { building } from './building';
import { id, oneOf } from './columns';
import { community } from './community';
import { merchant } from './merchant';
import { person } from './person';

export const VISIT_TARGETS = ['building', 'merchant', 'households'] as const;

/** 走访: who went where on which day. Households are counted by building, never one by one. */
export const visit = pgTable(
  'visit',
  {
    id: id(),
    visitedOn: date('visited_on', { mode: 'string' }).notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    byLeader: boolean('by_leader').notNull().default(false),
    target: text('target', { enum: VISIT_TARGETS }).notNull(),
    communityId: integer('community_id').references(() => community.id),
    buildingId: integer('building_id').references(() => building.id),
    merchantId: integer('merchant_id').references(() => merchant.id),
    households: integer('households').notNull().default(0),
  },
  (t) => [
    index('visit_building').on(t.buildingId),
    index('visit_merchant').on(t.merchantId),
    oneOf('visit', 'target', VISIT_TARGETS),
    check(
      'visit_has_target',
      sql`(target = 'merchant' and merchant_id is not null) or (target <> 'merchant' and building_id is not null)`,
    ),
    check('visit_households', sql`households >= 0 and (target <> 'households' or households > 0)`),
  ],
);
