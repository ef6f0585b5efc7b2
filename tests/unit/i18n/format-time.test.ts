import { expect, it } from 'vitest';
import { formatDate, formatDay, formatFull, formatMinute, formatShortDay } from '@/app/_i18n/format-time';

const EVENING = '2018-08-03T15:20:00Z';

it('writes a day in the office’s own zone, not in UTC', () => {
  expect(formatDay(EVENING, 'Asia/Shanghai', 'zh-CN')).toBe('8月3日 周五');
  expect(formatDay('2018-08-03T16:30:00Z', 'Asia/Shanghai', 'zh-CN')).toBe('8月4日 周六');
  expect(formatDay(EVENING, 'Asia/Shanghai', 'en')).toBe('Fri 3 Aug');
});

it('writes the minute, and the year only in full', () => {
  expect(formatMinute(EVENING, 'Asia/Shanghai', 'zh-CN')).toBe('8月3日 周五 23:20');
  expect(formatFull(EVENING, 'Asia/Shanghai', 'zh-CN')).toBe('2018年8月3日 周五 23:20');
  expect(formatFull(EVENING, 'Asia/Shanghai', 'en')).toBe('Fri 3 Aug 2018 23:20');
});

it('writes a calendar day without asking any zone', () => {
  expect(formatShortDay('2026-08-09', 'zh-CN')).toBe('8月9日');
  expect(formatShortDay('2026-08-09', 'en')).toBe('9 Aug');
});

it('writes the day of what lasts with its year', () => {
  expect(formatDate('2018-08-03T16:30:00Z', 'Asia/Shanghai', 'zh-CN')).toBe('2018年8月4日');
  expect(formatDate('2018-08-03T16:30:00Z', 'Asia/Shanghai', 'en')).toBe('4 Aug 2018');
});
