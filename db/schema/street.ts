import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { geometry, id } from './columns';

/** 街道: the sub-district. One office has one. */
export const street = pgTable('street', {
  id: id(),
  code: text('code').notNull().unique(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  geometry: geometry('geometry'),
  households: integer('households'),
});
