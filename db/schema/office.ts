import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** The one row that says whose map this is, and what its clock shows. */
export const office = pgTable(
  'office',
  {
    id: integer('id').primaryKey().default(1),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    numberPrefix: text('number_prefix').notNull().default('LJ'),
    timeZone: text('time_zone').notNull().default('Asia/Shanghai'),
    isDemo: boolean('is_demo').notNull().default(false),
    demoSeed: integer('demo_seed'),
    /** The demo's clock stands here; a real office lives by the real one. */
    demoClock: instant('demo_clock'),
    campaignName: text('campaign_name'),
    campaignFrom: date('campaign_from', { mode: 'string' }),
    campaignUntil: date('campaign_until', { mode: 'string' }),
    /** 审图号, shown lower left on the map. */
    mapReviewNumber: text('map_review_number'),
    /** 人数门槛: a place with fewer households is not shown to the public as a place of its own. */
    leastHouseholds: integer('least_households').notNull().default(20),
    /** basemap setting, see lib/contract/basemap.ts; null is the built-in schematic. */
    basemap: jsonb('basemap'),
    loadedAt: instant('loaded_at').notNull().defaultNow(),
  },
  () => [
    check('office_is_one', sql`id = 1`),
    check('office_least_households', sql`least_households >= 2`),
    check('office_demo_has_clock', sql`is_demo = (demo_clock is not null)`),
  ],
);
