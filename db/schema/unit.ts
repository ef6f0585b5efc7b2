import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { FORCE_CLASSES } from '../../lib/contract/dictionary';
import { id, oneOf } from './columns';

export const LEVELS = ['street', 'district', 'city'] as const;

/** A unit that leads or supports: 物业办, 安全办, 公安, 电力 … */
export const unit = pgTable(
  'unit',
  {
    id: id(),
    code: text('code').notNull().unique(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    /** 行政力量 / 执法力量 / 社会力量 */
    forceClass: text('force_class', { enum: FORCE_CLASSES }).notNull(),
    level: text('level', { enum: LEVELS }).notNull().default('street'),
    /** 督查办公室 verifies and can never handle. */
    isInspection: boolean('is_inspection').notNull().default(false),
  },
  () => [oneOf('unit', 'force_class', FORCE_CLASSES), oneOf('unit', 'level', LEVELS)],
);
