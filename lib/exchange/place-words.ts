/** What the choices of place files are called. Keys in lower case. */

const itself = <T extends string>(...values: T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<string, T>;

export const BUILDING_KIND_WORDS = {
  ...itself('walled_compound', 'single_block', 'courtyard_house', 'mixed_use', 'other'),
  围合小区: 'walled_compound',
  小区: 'walled_compound',
  楼院: 'walled_compound',
  家属院: 'walled_compound',
  单体楼: 'single_block',
  独栋: 'single_block',
  平房院: 'courtyard_house',
  平房: 'courtyard_house',
  商住: 'mixed_use',
  商住楼: 'mixed_use',
  其他: 'other',
} as const;

export const DOOR_FRONT_DUTY_WORDS = {
  ...itself('signed', 'unsigned', 'unknown'),
  已签: 'signed',
  已签订: 'signed',
  未签: 'unsigned',
  未签订: 'unsigned',
  不详: 'unknown',
} as const;

export const FIRE_GEAR_WORDS = {
  ...itself('ok', 'missing', 'damaged', 'unchecked'),
  完好: 'ok',
  缺失: 'missing',
  损坏: 'damaged',
  未检查: 'unchecked',
} as const;

export const YES_NO_WORDS = {
  是: 'yes',
  yes: 'yes',
  true: 'yes',
  '1': 'yes',
  否: 'no',
  no: 'no',
  false: 'no',
  '0': 'no',
} as const;

export const ROAD_CLASS_WORDS = {
  ...itself('main', 'side', 'back_lane', 'alley'),
  主干道: 'main',
  次干道: 'side',
  支路: 'side',
  背街小巷: 'back_lane',
  胡同: 'alley',
  小巷: 'alley',
} as const;
