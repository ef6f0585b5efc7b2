import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  time,
  unique,
} from 'drizzle-orm/pg-core';
import { ISSUE_STATES, LIGHTS } from '../../lib/ledger/states';
import { building } from './building';
import { category, LIMIT_UNITS } from './category';
import { id, instant, oneOf, pointColumns, pointIsWhole } from './columns';
import { community } from './community';
import { crossing } from './crossing';
import { grid } from './grid';
import { merchant } from './merchant';
import { road } from './road';
import { LEVELS, unit } from './unit';

export const ISSUE_SOURCES = ['opinion', 'proactive', 'import'] as const;
export const PLACE_PRECISIONS = [
  'point',
  'building',
  'crossing',
  'road',
  'grid',
  'community',
  'none',
] as const;
export const TIME_PRECISIONS = ['minute', 'half_day', 'day', 'about_a_week', 'about_a_month'] as const;

/** 问题: a ledger entry. The row is the fold of its ledger events, written in the same transaction. */
export const issue = pgTable(
  'issue',
  {
    id: id(),
    /** The ledger number, never reused. */
    number: text('number').notNull().unique(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    categoryId: integer('category_id')
      .notNull()
      .references(() => category.id),
    source: text('source', { enum: ISSUE_SOURCES }).notNull(),
    /** Who found it, when no opinion stands behind it. */
    sourceNote: text('source_note'),
    externalSource: text('external_source'),
    externalId: text('external_id'),

    communityId: integer('community_id').references(() => community.id),
    // grid and building by the two keys below, which hold the whole nest together
    gridId: integer('grid_id'),
    buildingId: integer('building_id'),
    roadId: integer('road_id').references(() => road.id),
    crossingId: integer('crossing_id').references(() => crossing.id),
    merchantId: integer('merchant_id').references(() => merchant.id),
    /** The place in words: mandatory, while coordinates are not. */
    placeText: text('place_text').notNull(),
    placePrecision: text('place_precision', { enum: PLACE_PRECISIONS }).notNull(),
    ...pointColumns(),

    occurredAt: instant('occurred_at'),
    timePrecision: text('time_precision', { enum: TIME_PRECISIONS }).notNull().default('day'),
    /** 每天从晚上到早上: local time of day; from after until means over midnight. */
    recursFrom: time('recurs_from'),
    recursUntil: time('recurs_until'),
    /** Bit 0 Monday … bit 6 Sunday. */
    recursOnDays: smallint('recurs_on_days'),

    impactGrade: smallint('impact_grade').notNull().default(0),
    hazardGrade: smallint('hazard_grade').notNull().default(0),
    /** 1 low … 4 urgent, from the two grades: lib/ledger/severity.ts */
    severity: smallint('severity').notNull().default(1),
    level: text('level', { enum: LEVELS }).notNull().default('street'),

    state: text('state', { enum: ISSUE_STATES }).notNull(),
    leadUnitId: integer('lead_unit_id').references(() => unit.id),
    openedAt: instant('opened_at').notNull(),
    dispatchedAt: instant('dispatched_at'),
    firstActionAt: instant('first_action_at'),
    closedAt: instant('closed_at'),
    limitAmount: smallint('limit_amount'),
    limitUnit: text('limit_unit', { enum: LIMIT_UNITS }),
    dueAt: instant('due_at'),
    reviewDate: date('review_date', { mode: 'string' }),
    /** The light at any instant follows from these three: lib/ledger/light.ts */
    baseLight: text('base_light', { enum: LIGHTS }).notNull(),
    amberAt: instant('amber_at'),
    redAt: instant('red_at'),

    escalatedTo: text('escalated_to'),
    mergedIntoId: integer('merged_into_id').references((): AnyPgColumn => issue.id),
    reworkCount: smallint('rework_count').notNull().default(0),
    reopenCount: smallint('reopen_count').notNull().default(0),
    extensionCount: smallint('extension_count').notNull().default(0),
    /** Grows by one with every event; a stale page is told by it. */
    version: integer('version').notNull().default(1),
    /** When the last event was, and who wrote it (null: an import): told here because lists ask it of every open issue. */
    lastEventAt: instant('last_event_at').notNull(),
    lastActorId: integer('last_actor_id'),
  },
  (t) => [
    foreignKey({
      columns: [t.gridId, t.communityId],
      foreignColumns: [grid.id, grid.communityId],
      name: 'issue_grid_in_community',
    }),
    foreignKey({
      columns: [t.buildingId, t.gridId, t.communityId],
      foreignColumns: [building.id, building.gridId, building.communityId],
      name: 'issue_building_in_grid',
    }),
    unique('issue_external').on(t.externalSource, t.externalId),
    index('issue_state').on(t.state),
    // issue_open, with the columns that a person's list asks of open issues: migration 0017, Drizzle knows no `include`
    index('issue_cell').on(t.cell),
    index('issue_community').on(t.communityId),
    index('issue_grid').on(t.gridId),
    index('issue_building').on(t.buildingId),
    index('issue_opened').on(t.openedAt),
    index('issue_merchant').on(t.merchantId).where(sql`merchant_id is not null`),
    index('issue_merged_into').on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    pointIsWhole('issue'),
    oneOf('issue', 'state', ISSUE_STATES),
    oneOf('issue', 'base_light', LIGHTS),
    oneOf('issue', 'source', ISSUE_SOURCES),
    oneOf('issue', 'level', LEVELS),
    oneOf('issue', 'place_precision', PLACE_PRECISIONS),
    oneOf('issue', 'time_precision', TIME_PRECISIONS),
    check(
      'issue_place_nested',
      sql`(building_id is null or grid_id is not null) and (grid_id is null or community_id is not null)`,
    ),
    check('issue_place_in_words', sql`length(btrim(place_text)) > 0`),
    check('issue_proactive_names_source', sql`source <> 'proactive' or length(btrim(source_note)) > 0`),
    check(
      'issue_import_names_source',
      sql`source <> 'import' or (external_source is not null and external_id is not null)`,
    ),
    check(
      'issue_grades',
      sql`impact_grade between 0 and 2 and hazard_grade between 0 and 2 and severity between 1 and 4`,
    ),
    check(
      'issue_closed_has_date',
      sql`(state in ('written_off', 'not_accepted')) = (closed_at is not null) or state = 'merged'`,
    ),
    check(
      'issue_merged_into_another',
      sql`(state = 'merged') = (merged_into_id is not null) and merged_into_id <> id`,
    ),
    check('issue_hold_has_review', sql`state <> 'on_hold' or review_date is not null`),
    check(
      'issue_running_has_unit_and_limit',
      sql`state not in ('dispatched', 'in_progress', 'rework') or source = 'import' or (lead_unit_id is not null and due_at is not null)`,
    ),
    check(
      'issue_closed_has_no_light',
      sql`(state in ('written_off', 'not_accepted', 'merged')) = (base_light = 'none')`,
    ),
    check('issue_recurs_whole', sql`(recurs_from is null) = (recurs_until is null)`),
  ],
);
