import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { id, oneOf } from './columns';
import { unit } from './unit';

/** local: the office's own; the other two are national standards (事项, matters). */
export const CATEGORY_SCHEMES = ['local', 'gbt47678_5', 'gbt30428_2'] as const;
/**
 * At which place an issue of this category may be shown to the public: its building, the road it lies on (路、街巷), its
 * community, or not at all, and then it is in no count either.
 */
export const PUBLISHING_LEVELS = ['building', 'street', 'community', 'none'] as const;
export const CATEGORY_NATURES = [
  'defect',
  'service_change',
  'new_facility',
  'duty_breach',
  'programme',
] as const;
export const LIMIT_UNITS = ['working_hour', 'working_day'] as const;

export const category = pgTable(
  'category',
  {
    id: id(),
    scheme: text('scheme', { enum: CATEGORY_SCHEMES }).notNull(),
    code: text('code').notNull(),
    className: text('class_name').notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en'),
    nature: text('nature', { enum: CATEGORY_NATURES }).notNull().default('defect'),
    publishingLevel: text('publishing_level', { enum: PUBLISHING_LEVELS }).notNull().default('building'),
    /** What the public reads instead of what somebody wrote; null: the category's name. */
    publicZh: text('public_zh'),
    publicEn: text('public_en'),
    /** 0 none, 1 some, 2 serious (严重影响居民休息和出行) */
    impactGrade: smallint('impact_grade').notNull().default(0),
    /** 0 none, 1 存在安全隐患, 2 极大安全隐患 */
    hazardGrade: smallint('hazard_grade').notNull().default(0),
    /** Whether the unit can report it solved only with a photo that shows it. */
    needsAfterPhoto: boolean('needs_after_photo').notNull().default(false),
    defaultUnitId: integer('default_unit_id').references(() => unit.id),
    limitAmount: smallint('limit_amount'),
    limitUnit: text('limit_unit', { enum: LIMIT_UNITS }),
  },
  (t) => [
    unique('category_scheme_code').on(t.scheme, t.code),
    oneOf('category', 'scheme', CATEGORY_SCHEMES),
    oneOf('category', 'nature', CATEGORY_NATURES),
    oneOf('category', 'publishing_level', PUBLISHING_LEVELS),
    check('category_grades', sql`impact_grade between 0 and 2 and hazard_grade between 0 and 2`),
    check(
      'category_limit_whole',
      sql`(limit_amount is null) = (limit_unit is null) and (limit_amount is null or limit_amount > 0)`,
    ),
  ],
);

/** Which matters of the standards a local category stands for. */
export const categoryCrosswalk = pgTable(
  'category_crosswalk',
  {
    localCategoryId: integer('local_category_id')
      .notNull()
      .references(() => category.id),
    standardCategoryId: integer('standard_category_id')
      .notNull()
      .references(() => category.id),
  },
  (t) => [
    primaryKey({ columns: [t.localCategoryId, t.standardCategoryId] }),
    index('category_crosswalk_standard').on(t.standardCategoryId),
  ],
);
