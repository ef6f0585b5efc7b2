import { integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { geometry, id } from './columns';
import { community } from './community';

/** 网格: belongs to one community. */
export const grid = pgTable(
  'grid',
  {
    id: id(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    code: text('code').notNull().unique(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    geometry: geometry('geometry'),
  },
  (t) => [unique('grid_in_community').on(t.id, t.communityId)],
);
