import { describe, expect, it } from 'vitest';
import { formatShortCount } from '@/app/_i18n/format-count';

describe('a count where there is little room', () => {
  it('is written out to four digits', () => {
    expect(formatShortCount(9600, 'zh-CN')).toBe('9600');
    expect(formatShortCount(9600, 'en')).toBe('9600');
  });
  it('is told in 万 and 亿 in Chinese, in thousands and millions in English', () => {
    expect(formatShortCount(12_000, 'zh-CN')).toBe('1.2万');
    expect(formatShortCount(1_600_000, 'zh-CN')).toBe('160万');
    expect(formatShortCount(120_000_000, 'zh-CN')).toBe('1.2亿');
    expect(formatShortCount(12_000, 'en')).toBe('12K');
    expect(formatShortCount(1_600_000, 'en')).toBe('1.6M');
  });
});
