import { boolean, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { id } from './columns';

/** 渠道: how an opinion came in. `position` is its bit in a source mask, below 31. */
export const channel = pgTable('channel', {
  id: id(),
  code: text('code').notNull().unique(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  isRemote: boolean('is_remote').notNull().default(false),
  position: smallint('position').notNull().unique(),
});
