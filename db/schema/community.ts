import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { geometry, id } from './columns';
import { street } from './street';

/** 社区 */
export const community = pgTable('community', {
  id: id(),
  streetId: integer('street_id')
    .notNull()
    .references(() => street.id),
  code: text('code').notNull().unique(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  geometry: geometry('geometry'),
  /** Households of the community itself, when the office counts them without buildings. */
  households: integer('households'),
});
