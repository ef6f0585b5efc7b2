import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, pointColumns, pointIsWhole } from './columns';
import { community } from './community';
import { grid } from './grid';
import { road } from './road';

/** 路口: where two roads meet, the way people name a place without a door number. */
export const crossing = pgTable(
  'crossing',
  {
    id: id(),
    code: text('code').notNull().unique(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    firstRoadId: integer('first_road_id')
      .notNull()
      .references(() => road.id),
    secondRoadId: integer('second_road_id')
      .notNull()
      .references(() => road.id),
    communityId: integer('community_id').references(() => community.id),
    gridId: integer('grid_id').references(() => grid.id),
    ...pointColumns(),
  },
  () => [pointIsWhole('crossing')],
);
