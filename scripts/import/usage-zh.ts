import type { UsageWords } from './words';

const SEE_HELP = '用法见 npm run import -- --help';

/** 系统给出的代码。 */
const REASONS: Record<string, string> = {
  ENOENT: '没有这个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '这是文件夹，不是文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
  ENAMETOOLONG: '名字太长',
};

export const USAGE_ZH: UsageWords = {
  option: {
    unknown: (what) => `没有 ${what} 这个选项；${SEE_HELP}。`,
    value: (what) => `${what} 缺少取值，或不应带取值；${SEE_HELP}。`,
    positional: (what) => `“${what}”不属于任何选项；${SEE_HELP}。`,
  },
  notOneOf: (option, value, known) => `--${option}：“${value}”不在可用的取值里（${known}）。`,
  notAZone: (value) => `--time-zone：“${value}”不是时区，应如 Asia/Shanghai、America/New_York。`,
  issuesNeedMapping: '--issues 与 --mapping 须同时给：映射文件说明各列是什么意思。',
  dryOrYes: '--dry-run 只检查，--yes 要写入，只能给其中一个。',
  nothingGiven: `没有可导入的内容，请至少给一个文件；${SEE_HELP}。`,
  noDatabase: '没有设置 DATABASE_URL，请用 npm run import 运行。',
  twice: (option) => `--${option} 给了不止一次，只能给一次，请合并成一个。`,
  unreadable: (file, code) =>
    code === 'ENOENT' || code === 'ENOTDIR'
      ? `${file}：没有这个文件，请检查路径。`
      : `${file}：读不了（${REASONS[code] ?? code}），请检查路径和读取权限。`,
  unwritable: (file, code) =>
    `--errors：“${file}”写不进去（${REASONS[code] ?? code}），请换一个能写的文件路径。`,
  errorsIsInput: (file) => `--errors：“${file}”是要导入的文件，会被覆盖，请换一个文件名。`,
};
