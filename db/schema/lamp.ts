import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, pointColumns, pointIsWhole } from './columns';
import { road } from './road';

/** 路灯 along a road. */
export const lamp = pgTable(
  'lamp',
  {
    id: id(),
    code: text('code').notNull().unique(),
    roadId: integer('road_id').references(() => road.id),
    ...pointColumns(),
  },
  () => [pointIsWhole('lamp')],
);
