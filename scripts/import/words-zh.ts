import { PROBLEM_SENTENCES_ZH } from './problem-sentences-zh';
import { USAGE_ZH } from './usage-zh';
import type { Words } from './words';

export const WORDS_ZH: Words = {
  replacesDemo: (office) => `检查：将载入「${office}」的数据；演示数据会被它替换。`,
  fillsEmpty: (office) => `检查：库里还什么都没有，将载入「${office}」的数据。`,
  addsTo: (office) => `检查：将增补到「${office}」现有的数据。`,
  datum: (datum, wasGiven) =>
    `坐标系 ${datum}${wasGiven ? '' : '（未指定，按默认）'}；存为 WGS-84，保留录入的坐标。`,
  kinds: {
    communities: '社区',
    grids: '网格',
    buildings: '楼院',
    merchants: '商户',
    roads: '道路',
    tickets: '工单',
  },
  file: (kind, file, rows, toLoad) => `${kind}  ${file}：读 ${rows} 行，可载入 ${toLoad}`,
  made: (communities, grids) => `文件里没有而补设：社区 ${communities} 个，网格 ${grids} 个。`,
  unusedColumns: (columns) => `未用到的列：${columns}`,
  encoding: {
    gb18030: '编码：GB18030（GBK），已转换。',
    'utf-16le': '编码：UTF-16 LE，已转换。',
    'utf-16be': '编码：UTF-16 BE，已转换。',
  },
  withoutOutline: (count) => `没有范围图的 ${count} 处：照常载入，地图上不画出范围。`,
  already: (same, different) =>
    `台账里已有、跳过：${same + different}（状态相同 ${same}，不同 ${different}）`,
  unlocated: (kind, count, reasons) => `${kind}未落图 ${count}：${reasons}`,
  inMetres: (count) => `其中 ${count} 处的坐标像是米而不是度（如 EPSG:3857 或高斯投影），请先转换成经纬度。`,
  reasons: {
    blank: '空白',
    zero: '0/0',
    unreadable: '不是数',
    out_of_range: '超出经纬度范围',
    swapped: '疑似经纬度颠倒',
    outside: '在辖区范围外',
    rounded: '明显取整',
  },
  mappedTitles: { category: '类别', unit: '单位', state: '状态' },
  mappedBy: { values: '映射', known: '原已认识', created: '新建', otherwise: '其余归入' },
  mapped: (value, code, rows, by) => `${value} → ${code}，${rows} 行（${by}）`,
  blank: '（空白）',
  none: '（无）',
  more: (count) => `……另有 ${count} 项`,
  repeated: (count) => `${count} 个时间落在夏令时结束重复的一小时里，取较早的一个。`,
  skipped: (count) => `${count} 个时间落在夏令时开始跳过的一小时里，顺延一小时。`,
  masked: (found, tickets) =>
    `${tickets} 件工单的文字里有 ${found} 处电话、证件号或邮箱，已用 *** 遮去（映射文件 personalData 可改）。`,
  lacksPlaceText: (count) => `${count} 件工单没有地点文字，记为「（未填写地点）」。`,
  ignoredClosings: (count) => `${count} 件未办结的工单带有办结时间，未采用。`,
  ignoredUnits: (count) =>
    `${count} 件工单的状态是「已登记」或「退回」，承办单位未采用；若已交办请映射为 dispatched。`,
  problemCount: (count) => `错误 ${count} 处：`,
  problem: (problem) => {
    const place = problem.row === null ? '' : ` 第 ${problem.row} 行`;
    const column = problem.column === null ? '' : `「${problem.column}」`;
    const value = problem.value === null ? '' : `“${problem.value}”`;
    return `${problem.file}${place}${column}${value}：${PROBLEM_SENTENCES_ZH[problem.code](problem)}`;
  },
  problemHeader: ['文件', '行', '列', '值', '代码', '说明'],
  moreProblems: (count) => `……另有 ${count} 处；用 --errors 文件 写出全部。`,
  problemsWritten: (file) => `全部错误已写入 ${file}。`,
  nothingWritten: '有错误，什么也没有写入。',
  dryRunClean: '没有错误。去掉 --dry-run 即可载入。',
  ask: '确认载入？[y/N] ',
  declined: '未载入。',
  needsYes: '不是交互终端：确认载入请加 --yes。未写入。',
  loaded: (seconds, inAll) => `已载入，用时 ${seconds} 秒；连同读取和检查 ${inAll} 秒。`,
  failed: (reason) => `载入失败，数据未变：${reason}`,
  needsData:
    '单独的设置只能用于本单位自己的数据；现在是演示数据，其下不得有真实底图。请连同本单位的地点或工单一起导入。',
  basemap: (kind, number) =>
    `底图 ${kind}；${number === null ? (kind === 'schematic' ? '没有审图号。' : '没有审图号：公开展示真实地图须标注（mapReviewNumber）。') : `审图号 ${number}。`}`,
  usage: USAGE_ZH,
  needsFirstName: '库里还没有单位，请用 --name 或 --office 说明单位名称。',
  needsFirstData: '库里还什么都没有，单独的设置无处可放。请连同本单位的地点或工单一起导入。',
  needsName: '要替换演示数据，请用 --name 或 --office 说明单位名称。',
};
