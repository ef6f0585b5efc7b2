/**
 * Under which names the columns of a place file are known, first come first served. Case, blanks, underscores, dots,
 * hyphens and brackets do not matter: `Building_Code`, `building code` and `buildingCode` are one.
 */

const GEOMETRY = ['geometry', 'geom', 'the_geom', 'wkt', 'geojson', '几何', '图形', '边界', '轮廓', '范围'];
const LNG = ['lng', 'lon', 'longitude', 'long', '经度', '东经', 'x'];
const LAT = ['lat', 'latitude', '纬度', '北纬', 'y'];
const COMMUNITY = [
  'community',
  'community_code',
  '社区编号',
  '社区代码',
  '社区编码',
  '所属社区',
  '社区',
  '社区名称',
  '居委会',
];
const GRID = ['grid', 'grid_code', '网格编号', '网格代码', '网格编码', '所属网格', '网格', '网格名称'];
const ADDRESS = ['address', '地址', '详细地址', '门牌地址', '位置'];

export const PLACE_COLUMNS = {
  communities: {
    code: ['code', 'community_code', '社区编号', '社区代码', '社区编码', '编号', '代码', '编码', 'id'],
    nameZh: ['name_zh', 'name', 'community_name', '社区名称', '名称', '社区', '居委会', 'community'],
    nameEn: ['name_en', '英文名', '英文名称'],
    households: ['households', '户数', '居民户数', '总户数'],
    geometry: GEOMETRY,
  },
  grids: {
    code: ['code', 'grid_code', '网格编号', '网格代码', '网格编码', '编号', '代码', '编码', 'id'],
    nameZh: ['name_zh', 'name', 'grid_name', '网格名称', '名称', '网格', 'grid'],
    nameEn: ['name_en', '英文名', '英文名称'],
    community: COMMUNITY,
    geometry: GEOMETRY,
  },
  buildings: {
    code: [
      'code',
      'building_code',
      '楼院编号',
      '楼院代码',
      '小区编号',
      '楼栋编号',
      '编号',
      '代码',
      '编码',
      'id',
    ],
    nameZh: ['name_zh', 'name', 'building_name', '楼院名称', '小区名称', '楼院', '小区', '名称', 'building'],
    nameEn: ['name_en', '英文名', '英文名称'],
    kind: ['kind', 'type', '类型', '楼院类型', '房屋类型'],
    households: ['households', '户数', '居民户数', '总户数'],
    floors: ['floors', 'storeys', '层数', '楼层', '楼层数'],
    builtYear: ['built_year', 'year_built', '建成年份', '建成年代', '建造年份', '建成时间'],
    address: ADDRESS,
    grid: GRID,
    community: COMMUNITY,
    lng: LNG,
    lat: LAT,
    geometry: GEOMETRY,
  },
  merchants: {
    code: ['code', 'merchant_code', '商户编号', '门店编号', '编号', '代码', '编码', 'id'],
    nameZh: [
      'name_zh',
      'name',
      'merchant_name',
      '商户名称',
      '门店名称',
      '店名',
      '商户',
      '名称',
      '单位名称',
      'merchant',
    ],
    trade: ['trade', 'business', '业态', '行业', '经营类型', '经营范围', '类型'],
    doorFrontDuty: ['door_front_duty', '门前三包', '三包'],
    fireGear: ['fire_gear', '消防器材'],
    inMarket: ['in_market', '市场内', '是否市场内'],
    address: ADDRESS,
    building: ['building', 'building_code', '楼院编号', '所属楼院', '楼院', '楼院名称'],
    road: ['road', 'road_code', '道路编号', '所在道路', '道路'],
    grid: GRID,
    community: COMMUNITY,
    lng: LNG,
    lat: LAT,
    geometry: GEOMETRY,
  },
  roads: {
    code: ['code', 'road_code', '道路编号', '编号', '代码', '编码', 'id'],
    nameZh: ['name_zh', 'name', 'road_name', '道路名称', '路名', '名称', '道路', 'road'],
    nameEn: ['name_en', '英文名', '英文名称'],
    roadClass: ['road_class', 'class', '道路类型', '等级', '类型'],
    widthMetres: ['width_metres', 'width', '宽度', '路宽'],
    geometry: GEOMETRY,
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type PlaceKind = keyof typeof PLACE_COLUMNS;
export const PLACE_KINDS = Object.keys(PLACE_COLUMNS) as PlaceKind[];
export type PlaceField<K extends PlaceKind = PlaceKind> = K extends PlaceKind
  ? keyof (typeof PLACE_COLUMNS)[K] & string
  : never;

const bare = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.()-]/g, '');

export interface FoundColumns {
  /** field → column as the file calls it */
  byField: Partial<Record<PlaceField, string>>;
  unused: string[];
  /** columns that are read and that another one counts as the same as */
  alike: string[];
}

/** Which column of a file holds which field. A column serves one field only. */
export function findColumns(kind: PlaceKind, header: readonly string[]): FoundColumns {
  const names = header.filter((name) => name !== '');
  const free = new Map(names.map((name) => [bare(name), name]));
  const byField: Partial<Record<PlaceField, string>> = {};
  for (const [field, aliases] of Object.entries(PLACE_COLUMNS[kind]) as [PlaceField, readonly string[]][]) {
    const alias = aliases.map(bare).find((name) => free.has(name));
    if (alias === undefined) continue;
    byField[field] = free.get(alias)!;
    free.delete(alias);
  }
  const alike = Object.values(byField).filter(
    (column) => names.filter((name) => bare(name) === bare(column)).length > 1,
  );
  return { byField, unused: [...free.values()], alike };
}
