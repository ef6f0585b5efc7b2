import type { category } from '../schema/category';
import { PUBLIC_WORDS } from './public-words';

type Category = typeof category.$inferInsert;
type Grades = readonly [impact: number, hazard: number];
type Limit = readonly [amount: number, unit: NonNullable<Category['limitUnit']>];

export interface LocalCategory extends Omit<Category, 'scheme' | 'defaultUnitId'> {
  /** Code of the unit that it goes to when nothing speaks for another. */
  unit: string;
  /** Codes of the matters of the two standards that it stands for; none fits exactly. */
  gbt47678_5: readonly string[];
  gbt30428_2: readonly string[];
}

const hours = (amount: number): Limit => [amount, 'working_hour'];
const days = (amount: number): Limit => [amount, 'working_day'];

/**
 * The office's own categories: the article's problem types (R33–R46). Codes are never given twice. Limits are those
 * that cities of the region are seen to set for the nearest matter, else the demo's own choice; an office sets its own.
 *
 * A photo of after is asked for where one picture settles it: the drain runs, the rubbish, wires, advertisements or sellers are gone,
 * the lane is free, the gear hangs there, the thing is mended. Not where one moment shows nothing (parking, how long lamps burn,
 * conduct before a door), and not where the answer may be a reason instead of a thing (a charging point, property management).
 */
export const LOCAL_CATEGORIES: readonly LocalCategory[] = [
  of('L01', '下水道堵塞', 'Blocked drain', '小区环境', 'property', [1, 0], days(3), {
    gbt47678_5: ['01002', '01003', '01004', '06030'],
    needsAfterPhoto: true,
  }),
  of('L02', '小区车辆乱停乱放', 'Disorderly parking in a compound', '小区秩序', 'property', [1, 0], days(3), {
    gbt47678_5: ['09009', '09010'],
    gbt30428_2: ['04-09', '04-10'],
  }),
  of('L03', '垃圾清理不及时', 'Rubbish not cleared', '小区环境', 'property', [1, 0], hours(8), {
    gbt47678_5: ['06010', '06011', '06042'],
    gbt30428_2: ['01-10', '01-11', '01-98'],
    needsAfterPhoto: true,
  }),
  of('L04', '私拉乱扯电线', 'Unsafe private wiring', '消防安全', 'safety', [0, 1], days(2), {
    gbt47678_5: ['06008'],
    needsAfterPhoto: true,
  }),
  of('L05', '占用消防通道', 'Blocked fire lane', '消防安全', 'safety', [0, 2], hours(8), {
    gbt47678_5: ['09012'],
    needsAfterPhoto: true,
  }),
  of(
    'L06',
    '市场商户消防器材缺失损坏',
    'Fire gear missing or damaged at a market stall',
    '消防安全',
    'safety',
    [0, 1],
    days(3),
    {
      gbt47678_5: ['01013'],
      publishingLevel: 'street',
      needsAfterPhoto: true,
    },
  ),
  of(
    'L07',
    '菜贩占道经营',
    'Vegetable sellers in the roadway',
    '街面秩序',
    'urban_management',
    [2, 0],
    days(3),
    {
      gbt47678_5: ['09001', '09002', '09006', '09020'],
      gbt30428_2: ['04-01', '04-06'],
      publishingLevel: 'street',
      needsAfterPhoto: true,
    },
  ),
  of('L08', '路灯延时', 'Street lamps to stay on later', '公共服务', 'urban_management', [1, 0], days(3), {
    gbt47678_5: ['01037'],
    nature: 'service_change',
    publishingLevel: 'street',
  }),
  of('L09', '安装充电桩', 'Charging point wanted', '公共服务', 'safety', [1, 0], days(15), {
    gbt47678_5: ['01054'],
    nature: 'new_facility',
  }),
  of('L10', '卫生死角', 'Neglected dirty corner', '市容环境', 'urban_management', [1, 0], days(1), {
    gbt47678_5: ['06010', '06011', '06012', '06036'],
    gbt30428_2: ['01-10', '01-12'],
    needsAfterPhoto: true,
  }),
  of('L11', '城市“牛皮癣”', 'Illegal small advertisements', '市容环境', 'urban_management', [0, 0], days(2), {
    gbt47678_5: ['07001'],
    gbt30428_2: ['02-01'],
    needsAfterPhoto: true,
  }),
  of('L12', '违章停车', 'Illegal parking on the road', '街面秩序', 'police', [1, 0], hours(8), {
    gbt47678_5: ['09009'],
    gbt30428_2: ['04-09'],
    publishingLevel: 'street',
  }),
  of('L13', '基础设施损坏', 'Damaged public facility', '公共设施', 'district_construction', [1, 1], days(7), {
    gbt47678_5: ['06013', '06049', '06050', '06051'],
    gbt30428_2: ['06-06'],
    needsAfterPhoto: true,
  }),
  of('L14', '物业管理不到位', 'Poor property management', '小区秩序', 'property', [1, 0], days(10), {}),
  of('L15', '空中管线', 'Overhead cables', '消防安全', 'telecom', [0, 2], days(5), {
    gbt47678_5: ['10002', '06008', '01030', '01031'],
    nature: 'programme',
    needsAfterPhoto: true,
  }),
  of('L16', '门前三包', 'Door-front duty', '街面秩序', 'urban_management', [1, 0], days(5), {
    gbt47678_5: ['09005'],
    gbt30428_2: ['04-05'],
    nature: 'duty_breach',
    publishingLevel: 'community',
  }),
];

function of(
  code: string,
  nameZh: string,
  nameEn: string,
  className: string,
  unit: string,
  [impactGrade, hazardGrade]: Grades,
  [limitAmount, limitUnit]: Limit,
  more: Partial<LocalCategory>,
): LocalCategory {
  const [publicZh, publicEn] = PUBLIC_WORDS[code] ?? [null, null];
  return {
    code,
    nameZh,
    nameEn,
    publicZh,
    publicEn,
    className,
    unit,
    nature: 'defect',
    publishingLevel: 'building',
    needsAfterPhoto: false,
    impactGrade,
    hazardGrade,
    limitAmount,
    limitUnit,
    gbt47678_5: [],
    gbt30428_2: [],
    ...more,
  };
}
