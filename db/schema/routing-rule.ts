import { sql } from 'drizzle-orm';
import { boolean, check, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { LIMIT_UNITS } from './category';
import { id, oneOf } from './columns';
import { LEVELS } from './unit';

/**
 * Who is proposed for what, until when: rules that ship and the office's own, in the order in which they are applied. Everything is named
 * by its code, as in events.
 */
export const routingRule = pgTable(
  'routing_rule',
  {
    id: id(),
    code: text('code').notNull().unique(),
    position: smallint('position').notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    /** What is not wanted is switched off: a rule that ships would come again. */
    isActive: boolean('is_active').notNull().default(true),
    /** When: all that is said must hold. */
    category: text('category'),
    community: text('community'),
    tag: text('tag'),
    minSeverity: smallint('min_severity'),
    isGraver: boolean('is_graver').notNull().default(false),
    isRepeat: boolean('is_repeat').notNull().default(false),
    /** Then: what is said overrides. */
    leadUnit: text('lead_unit'),
    supportUnits: jsonb('support_units').$type<string[]>().notNull().default([]),
    level: text('level', { enum: LEVELS }),
    limitAmount: smallint('limit_amount'),
    limitUnit: text('limit_unit', { enum: LIMIT_UNITS }),
    limitPercent: smallint('limit_percent'),
    isFast: boolean('is_fast').notNull().default(false),
  },
  () => [
    oneOf('routing_rule', 'level', LEVELS),
    check('routing_rule_severity', sql`min_severity between 1 and 4`),
    check('routing_rule_percent', sql`limit_percent between 1 and 1000`),
    check(
      'routing_rule_limit_whole',
      sql`(limit_amount is null) = (limit_unit is null) and (limit_amount is null or limit_amount > 0)`,
    ),
  ],
);
