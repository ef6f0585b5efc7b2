import type { ShapeSentences } from './words';

const KINDS: Record<string, string> = {
  string: '文字（加半角引号）',
  number: '数字（不加引号）',
  int: '整数（不加引号）',
  boolean: 'true 或 false',
  object: '对象，写在花括号 { } 里',
  array: '列表，如 [ "甲", "乙" ]',
  record: '对象，如 { "原值": "含义" }',
};

export const SHAPE_SENTENCES_ZH: ShapeSentences = {
  missing: () => '这个键必须有，请补上。',
  unknown_key: (keys) => `没有这个键，请改正或删去。这里可用：${keys}。`,
  type: (kind) => `写法不对，这里应为${KINDS[kind] ?? kind}。`,
  one_of: (values) => `不在可用的取值里，请改为其中之一：${values}。`,
  too_short: () => '不能是空的，请填写。',
  too_long: (most) => `太长，最多 ${most} 个字，请缩短。`,
  too_small: (least) => `太小，不得小于 ${least}，请改正。`,
  too_big: (most) => `太大，不得大于 ${most}，请改正。`,
  time_format: () =>
    '不是时间格式。请写如 yyyy-MM-dd HH:mm、yyyy/M/d H:mm:ss，或 iso、epoch、epoch-ms、excel；字母见 docs/import.md。',
  time_zone: () => '不是时区，请写如 Asia/Shanghai、America/New_York。',
  code: () => '不是编号，只能用字母、汉字、数字和 _ . : -，最长 64 个字，请改正。',
  date: () => '不是日期，请写如 2026-07-06。',
  prefix: () => '编号前缀须为 1 到 8 个大写字母或数字，请改正。',
  delimiter: () => '分隔符须为一个字符，且不能是引号，如 "," 或 ";" 或 "\\t"，请改正。',
  one_source: () => 'column、columns、firstOf、constant 须给其中一个，只能给一个，请改正。',
  ends_before: () => '结束（until）早于开始（from），请改正其中一个。',
  meaning: (values) =>
    values === ''
      ? '库里没有叫这个编号或名称的。请改为已有的，或先在本文件的 categories / units 里列出（地点请先导入）。'
      : `不认识这个含义，请改为其中之一：${values}。`,
  other: () => '写法不对，请对照 docs/import.md 改正。',
};
