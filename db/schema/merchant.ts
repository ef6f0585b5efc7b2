import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { building } from './building';
import { id, oneOf, pointColumns, pointIsWhole } from './columns';
import { community } from './community';
import { grid } from './grid';
import { road } from './road';

export const DOOR_FRONT_DUTIES = ['signed', 'unsigned', 'unknown'] as const;
export const FIRE_GEARS = ['ok', 'missing', 'damaged', 'unchecked'] as const;

/** 商户, with its duty for the ground before its door (门前三包) and the state of its fire gear. */
export const merchant = pgTable(
  'merchant',
  {
    id: id(),
    code: text('code').notNull().unique(),
    nameZh: text('name_zh').notNull(),
    trade: text('trade').notNull(),
    communityId: integer('community_id').references(() => community.id),
    gridId: integer('grid_id').references(() => grid.id),
    buildingId: integer('building_id').references(() => building.id),
    roadId: integer('road_id').references(() => road.id),
    inMarket: boolean('in_market').notNull().default(false),
    doorFrontDuty: text('door_front_duty', { enum: DOOR_FRONT_DUTIES }).notNull().default('unknown'),
    fireGear: text('fire_gear', { enum: FIRE_GEARS }).notNull().default('unchecked'),
    address: text('address'),
    ...pointColumns(),
  },
  (t) => [
    index('merchant_grid').on(t.gridId),
    pointIsWhole('merchant'),
    oneOf('merchant', 'door_front_duty', DOOR_FRONT_DUTIES),
    oneOf('merchant', 'fire_gear', FIRE_GEARS),
  ],
);
