import { FILE_SENTENCES_ZH } from './file-sentences-zh';
import { SHAPE_SENTENCES_ZH } from './shape-sentences-zh';
import type { ProblemSentences } from './words';

/** `basemap` 的每个键可以怎样写。 */
const KINDS = 'kind 应为 schematic、tianditu、pmtiles、raster 或 style。';
const BASEMAP_RULES: Record<string, string> = {
  basemap: KINDS,
  'basemap.kind': KINDS,
  'basemap.key': '请填天地图的密钥（8 到 64 位字母和数字）。',
  'basemap.look': '应为 vector、imagery 或 terrain。',
  'basemap.url': '应为 http(s) 网址，或 /map.pmtiles 这样的路径；raster 的网址里须有 {z}、{x}、{y}。',
  'basemap.attribution': '应为文字，最多 300 字。',
  'basemap.tileSize': '应为 256 或 512。',
  'basemap.maxZoom': '应为 1 到 24 的整数。',
};

export const PROBLEM_SENTENCES_ZH: ProblemSentences = {
  ...FILE_SENTENCES_ZH,
  value_missing: () => '不能空白，请填写。',
  value_unknown: ({ detail }) => `不认识这个值。可用：${detail}。`,
  value_not_a_number: () => '不是可用的数，请填不小于 0 的数，如 350 或 约350户。',
  value_too_long: ({ detail }) => `太长，最多 ${detail} 个字。`,
  code_malformed: () => '编号只能用字母、汉字、数字和 _ . : -，最长 64 个字。',
  number_shortened: () =>
    '是被电子表格缩写了的长数，末几位已丢失。请把这一列的格式设为“文本”，从原系统重新导出。',
  code_twice: ({ detail }) => `编号重复，第 ${detail} 行已经用过。每处的编号须唯一。`,
  made_code_twice: ({ detail }) =>
    `得出的编号与第 ${detail} 行所写的相同。请改其中一个名称，或给出带编号的文件。`,
  geometry_malformed: () =>
    '读不成图形。应为 WKT 或 GeoJSON 的点、线、面，经度在前，面至少三个角；请在制图软件里重新导出。',
  geometry_wrong_type: ({ detail }) => `图形类型不对，这里应为 ${detail}。`,
  geometry_missing: () =>
    '没有图形（geometry 为 null）。请补画后再导出；确实没有范围图的，请改用没有图形列的 CSV。',
  geometry_outside_world: () => '坐标超出经纬度范围。应为度，经度在前、纬度在后，请改正。',
  geometry_projected: ({ rows }) =>
    `坐标是米，不是度（共 ${rows} 处；如 EPSG:3857 或高斯投影）。请在 QGIS 里“导出 → 要素另存为”，坐标系选 EPSG:4326，再导入。`,
  geometry_ring_open: () => '面的边线没有闭合：最后一点须与第一点相同，请补上。',
  geometry_no_area: () => '面没有面积（不到 1 平方米）。请重画，或删去图形。',
  geometry_crosses_itself: () =>
    '面的边线在此处自相交（如“8”字形）。请在此处改正顶点的顺序，或用 QGIS 的“修复几何图形”。',
  place_unknown: ({ rows }) =>
    `没有叫这个编号或名称的${rows && rows > 1 ? `（${rows} 行如此）` : ''}。请改正，或先导入它；工单也可在映射文件的 values / otherwise 里说明。`,
  place_not_nested: ({ detail }) => `与所在网格的社区不一致（${detail}）。请改正其中一个。`,
  place_in_no_area: () => '不在任何已知范围里。请填所属社区/网格的编号或名称，或给出坐标。',
  place_would_orphan: ({ detail }) =>
    `已有楼院或问题挂在它下面，不能从 ${detail} 改挂到别处。请保持原来的上级。`,
  time_malformed: ({ detail, hint }) =>
    `不是这种格式的时间：${detail}。请改正${hint === undefined ? '，或修改映射文件里的 format' : `；若都是这样写的，把映射文件里的 format 或 timeFormat 改为 ${hint}`}。`,
  time_in_future: () => '晚于现在。多半是日、月颠倒或时区不对，请检查 format 和 timeZone。',
  closed_before_opened: () => '早于受理时间，请改正其中一个。',
  closed_without_date: () => '已办结却没有办结时间。请补上；也可在映射文件里用 firstOf 指定替代列。',
  hold_without_review: () => '挂账须有复查日期（reviewDate），请补上或改映射到别的状态。',
  category_unmapped: ({ rows }) =>
    `这个类别没有对应（${rows} 行）。请写进映射文件的 values，或给 otherwise，或 "create": true。`,
  unit_unmapped: ({ rows }) =>
    `这个单位没有对应（${rows} 行）。请写进映射文件的 values，或给 otherwise，或 "create": true。`,
  state_unmapped: ({ rows }) => `这个状态没有对应（${rows} 行）。请写进映射文件的 values，或给 otherwise。`,
  id_twice: ({ detail }) => `工单号重复，第 ${detail} 行已经有了。请去掉重复的一行。`,
  mapping_malformed: ({ rule, detail }) => SHAPE_SENTENCES_ZH[rule ?? 'other'](detail ?? ''),
  office_malformed: ({ rule, detail }) => SHAPE_SENTENCES_ZH[rule ?? 'other'](detail ?? ''),
  basemap_malformed: ({ column }) => `不能用。${BASEMAP_RULES[column ?? ''] ?? '这里没有这个键。'}`,
  basemap_shifted: () =>
    '是 GCJ-02 或 BD-09 的服务（高德、腾讯、百度），其上的一切会偏出几条街。请用天地图或其他 WGS-84 底图。',
};
