import type { ForeignKind } from '../../lib/exchange/foreign-file';
import type { FileSentences } from './words';

const FOREIGN: Record<ForeignKind, string> = {
  workbook:
    '这是 Excel 工作簿，不是 CSV。请在 Excel 里“另存为”，类型选“CSV UTF-8（逗号分隔）”，再导入存出的文件。',
  old_workbook:
    '这是旧式 Excel（.xls）或 Word 文件，不是 CSV。请在 Excel 里“另存为”，类型选“CSV UTF-8（逗号分隔）”，再导入存出的文件。',
  markup:
    '这是网页或 XML，不是 CSV 或 JSON（有些系统导出的“Excel”其实是网页）。请用 Excel 打开，“另存为”“CSV UTF-8（逗号分隔）”；KML、GML 请在 QGIS 里导出为 GeoJSON。',
  shapefile: '这是 Shapefile。请在 QGIS 里“导出 → 要素另存为”，格式选 GeoJSON，坐标系选 EPSG:4326。',
  database:
    '这是 GeoPackage 或 SQLite 数据库。请在 QGIS 里“导出 → 要素另存为”，格式选 GeoJSON，坐标系选 EPSG:4326。',
  pdf: '这是 PDF。请向提供者要 CSV 或 GeoJSON。',
  archive: '这是压缩包。请先解压，再导入里面的文件。',
  json: '这是 JSON，这里应为 CSV。地点文件请把扩展名改为 .geojson；工单只能是 CSV（--issues 与 --mapping 是否给反了？）。',
};

const NAMES: Record<string, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK）',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
const named = (encoding: string) => NAMES[encoding] ?? encoding;

export const FILE_SENTENCES_ZH: FileSentences = {
  file_foreign: ({ detail }) => FOREIGN[detail as ForeignKind],
  file_encoding: ({ value, detail }) =>
    value === null
      ? '编码认不出，不是 UTF-8、UTF-16 或 GB18030。请在 Excel 里“另存为”“CSV UTF-8（逗号分隔）”。'
      : `映射文件里写的 encoding 与文件不符${detail === undefined ? '' : `，文件其实是 ${named(detail)}`}。请改正，或删去 encoding，由程序自动识别。`,
  file_empty: () => '是空文件，什么内容也没有。请重新导出。',
  file_no_rows: () => '只有表头，没有数据行。请检查导出时的筛选条件；没有这类内容就不要给这个文件。',
  file_not_json: () => '不是 JSON。请给 JSON 文件；地点文件若是 CSV，请把扩展名改为 .csv。',
  json_malformed: ({ detail }) =>
    `从这里起不合 JSON 语法（行:列 ${detail}）。请检查前后的逗号、引号、冒号、括号，都须是半角。`,
  geojson_topology: () =>
    '是 TopoJSON（type: Topology），不是 GeoJSON。请在 QGIS 或 mapshaper 里转换成 GeoJSON。',
  geojson_not_collection: () =>
    '最外层应为 {"type": "FeatureCollection", "features": […]}。请导出为 GeoJSON 要素集合。',
  geojson_no_features: () =>
    'features 是空的，一个要素也没有。请检查导出时的选择；没有这类内容就不要给这个文件。',
  geojson_crs: () =>
    '是别的坐标系，这里应为经纬度（EPSG:4326 或 4490）。请在 QGIS 里“导出 → 要素另存为”，坐标系选 EPSG:4326。',
  header_blank: () => '第一行是空的，应为列名。请删去前面的空行。',
  header_damaged: () =>
    '列名是乱码：这个文件以前按错误的编码另存过，原来的字已经丢失。请从原系统重新导出，或另存为“CSV UTF-8（逗号分隔）”。',
  header_is_title: () => '第一行只有一格，下面各行不止一格，像是标题。第一行应为列名，请删去标题行。',
  delimiter_other: ({ detail }) =>
    `整行成了一列，列之间像是用“${detail === '\t' ? '制表符' : detail}”分隔的。请用半角逗号分隔；工单也可改映射文件的 delimiter。`,
  quote_open: () => '这一行有一个引号（"）没有闭合。请补上或删去。',
  quote_stray: () =>
    '这一行有一个引号（"）不该在那里。请删去；一格里要写引号的，整格加引号，里面的引号写两个（""）。',
  row_width: ({ value, detail }) =>
    `有 ${value} 格，表头是 ${detail} 列。多半是分隔符或引号错位，请改正这一行。`,
  columns_nameless: ({ value }) =>
    `编号列和名称列（如“编号”“名称”）都没有，至少要有一列。现有：${value}。请改列名。`,
  column_missing: ({ detail }) => `没有这一列。文件里有：${detail}。请改映射文件里的列名，或改文件的表头。`,
  column_twice: () => '这个列名出现了两次（大小写、空格、括号不同也算），请改名或删去一列。',
};
