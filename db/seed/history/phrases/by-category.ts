import { BLOCKED_DRAIN } from './blocked-drain';
import { BROKEN_FACILITY } from './broken-facility';
import { CHARGING_POINT } from './charging-point';
import { COMPOUND_PARKING } from './compound-parking';
import { DIRTY_CORNER } from './dirty-corner';
import { DOOR_FRONT } from './door-front';
import { FIRE_GEAR } from './fire-gear';
import { FIRE_LANE } from './fire-lane';
import { LAMPS_LATER } from './lamps-later';
import { OVERHEAD_CABLES } from './overhead-cables';
import type { Phrases } from './phrases';
import { PROPERTY_MANAGEMENT } from './property-management';
import { ROAD_PARKING } from './road-parking';
import { RUBBISH } from './rubbish';
import { SMALL_ADS } from './small-ads';
import { STREET_VENDORS } from './street-vendors';
import { WIRING } from './wiring';

/** By code of the local category. */
export const PHRASES: Readonly<Record<string, Phrases>> = {
  L01: BLOCKED_DRAIN,
  L02: COMPOUND_PARKING,
  L03: RUBBISH,
  L04: WIRING,
  L05: FIRE_LANE,
  L06: FIRE_GEAR,
  L07: STREET_VENDORS,
  L08: LAMPS_LATER,
  L09: CHARGING_POINT,
  L10: DIRTY_CORNER,
  L11: SMALL_ADS,
  L12: ROAD_PARKING,
  L13: BROKEN_FACILITY,
  L14: PROPERTY_MANAGEMENT,
  L15: OVERHEAD_CABLES,
  L16: DOOR_FRONT,
};

/** Where in a place: the kinds of place have their own corners. */
export const SPOTS = {
  compound: [
    '3号楼前',
    '东墙根',
    '大门口',
    '西单元门口',
    '后院',
    '车棚旁',
    '中间空地',
    '北门内',
    '南排房前',
    '小花园边',
    '传达室旁',
    '水表井旁',
    '晾衣场',
    '2号楼东头',
    '配电箱旁',
    '公厕旁',
    '1号楼后',
    '门洞里',
  ],
  house: ['前院', '后院', '门道里', '过厅', '东厢房旁', '院门外'],
  road: [
    '东段',
    '西头',
    '中段',
    '公交站旁',
    '小学对面',
    '粮店门口',
    '邮筒旁',
    '拐弯处',
    '路北侧',
    '路南侧',
    '药店门前',
    '配电箱旁',
  ],
  crossing: ['东北角', '西南角', '南侧', '北口', '东口', '西口', '公交站旁', '斑马线旁'],
  market: ['东排', '西门口', '水产区', '熟食区', '中间通道', '北侧出口', '粮油区', '豆制品区', '南门口'],
  shop: ['门前', '店门口', '店外', '门前人行道'],
} as const;
