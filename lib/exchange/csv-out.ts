import type { ExportedIssue, ExportLanguage, ExportWords } from './exported-issue';

type Cell = string | number | null;

interface CsvColumn {
  header: Record<ExportLanguage, string>;
  cell: (issue: ExportedIssue, words: ExportWords, position: number) => Cell;
}

const column = (zh: string, en: string, cell: CsvColumn['cell']): CsvColumn => ({
  header: { 'zh-CN': zh, en },
  cell,
});

const SEPARATOR = { 'zh-CN': '、', en: '; ' } as const;
const YES_NO = { 'zh-CN': ['是', '否'], en: ['yes', 'no'] } as const;
const CHECKED = {
  'zh-CN': { passed: '通过', failed: '不通过' },
  en: { passed: 'passed', failed: 'failed' },
} as const;
const SCORE = { 'zh-CN': '满意度', en: 'satisfaction' } as const;

const listed = (values: readonly string[], { language }: ExportWords) => values.join(SEPARATOR[language]);

function feedbackOf({ satisfaction, feedback }: ExportedIssue, { language }: ExportWords): string {
  const score = satisfaction === null ? '' : `${SCORE[language]} ${satisfaction}/5`;
  return [score, feedback ?? ''].filter((part) => part !== '').join(' ');
}

/** The columns of a ledger in the order in which offices keep it, and what only a map knows behind them. */
const COLUMNS: readonly CsvColumn[] = [
  column('序号', 'No.', (_, __, position) => position),
  column('台账编号', 'Ledger number', (issue) => issue.number),
  column('收集日期', 'Collected on', (issue) => issue.openedOn),
  column('来源渠道', 'Channels', (issue, words) => listed(issue.channels, words)),
  column('所属社区', 'Community', (issue) => issue.community),
  column('楼院/路段', 'Building or road', (issue) => issue.place ?? issue.placeText),
  column('网格', 'Grid', (issue) => issue.grid),
  column('问题类别', 'Category', (issue) => issue.category),
  column('问题描述', 'Description', (issue) => issue.description || issue.title),
  column('层级', 'Level', (issue, words) => words.level[issue.level] ?? issue.level),
  column('牵头单位', 'Lead unit', (issue) => issue.leadUnit),
  column('配合单位', 'Supporting units', (issue, words) => listed(issue.supportUnits, words)),
  column('责任人', 'Handled by', (issue) => issue.handler),
  column('整改措施', 'Measure', (issue) => issue.measure),
  column('整改时限', 'Due', (issue) => issue.dueAt),
  column('完成情况', 'State', (issue, words) => words.state[issue.state] ?? issue.state),
  column('完成日期', 'Reported done on', (issue) => issue.submittedOn),
  column('核查方式', 'Checked how', () => null),
  column('核查结果', 'Check result', (issue, words) =>
    issue.checkResult === null ? null : CHECKED[words.language][issue.checkResult],
  ),
  column(
    '是否销号',
    'Written off',
    (issue, words) => YES_NO[words.language][issue.state === 'written_off' ? 0 : 1],
  ),
  column('销号日期', 'Closed on', (issue) => issue.closedOn),
  column('群众反馈', 'Feedback', feedbackOf),
  column('备注', 'Remarks', (issue, words) => listed(issue.tags, words)),
  column('标题', 'Title', (issue) => issue.title),
  column('红黄绿灯', 'Light', (issue, words) => words.light[issue.light] ?? issue.light),
  column('轻重', 'Severity', (issue, words) => words.severity[issue.severity] ?? issue.severity),
  column('意见条数', 'Opinions', (issue) => issue.opinions),
  column('地点', 'Place', (issue) => issue.placeText),
  column('经度(WGS-84)', 'Longitude (WGS-84)', (issue) => issue.lng),
  column('纬度(WGS-84)', 'Latitude (WGS-84)', (issue) => issue.lat),
  column('未落图原因', 'Why not on the map', (issue) => issue.unlocatedReason),
];

/** What a spreadsheet takes for the start of a formula; the full-width forms too, which some of them fold. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * One cell of a CSV file. Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * injection); figures are figures and stay as they are.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value.trimStart()) || FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly Cell[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** The first line of the file, with the mark by which Excel knows UTF-8. */
export const csvHead = (language: ExportLanguage): string =>
  `\uFEFF${line(COLUMNS.map(({ header }) => header[language]))}`;

/** Lines for issues. @param before how many lines stand before them, the head not counted */
export const csvLines = (issues: readonly ExportedIssue[], words: ExportWords, before: number): string =>
  issues.map((issue, i) => line(COLUMNS.map(({ cell }) => cell(issue, words, before + i + 1)))).join('');
