import { describe, expect, it } from 'vitest';
import { isTimeFormat, timeReader } from '@/lib/exchange/time-format';

const read = (format: string, text: string, zone = 'Asia/Shanghai') => timeReader([format], zone)(text);
const iso = (format: string, text: string, zone?: string) => read(format, text, zone)?.at.toISOString();

describe('a time in a file', () => {
  it.each([
    ['yyyy-MM-dd HH:mm', '2026-08-03 09:05'],
    ['M/d/yyyy h:mm:ss a', '8/3/2026 9:05:00 AM'],
    ['MM/dd/yyyy hh:mm:ss a', '08/03/2026 09:05:00 am'],
    ['d.M.yyyy H:mm', '3.8.2026 9:05'],
    ['yyyy年M月d日 H时m分', '2026年8月3日 9时5分'],
    ['yyyy/M/d a h:mm', '2026/8/3 上午 9:05'],
    ["yyyyMMdd'T'HHmm", '20260803T0905'],
    ['iso', '2026-08-03T09:05:00.000+08:00'],
    ['iso', '2026-08-03T01:05Z'],
    ['iso', '2026-08-03 09:05:00'],
    ['epoch', '1785719100'],
    ['epoch-ms', '1785719100000'],
  ])('by %s, %s is five past nine in Shanghai', (format, text) => {
    expect(iso(format, text)).toBe('2026-08-03T01:05:00.000Z');
  });

  it('noon and midnight are read right on a twelve-hour clock', () => {
    expect(iso('M/d/yyyy h:mm a', '8/3/2026 12:00 PM', 'UTC')).toBe('2026-08-03T12:00:00.000Z');
    expect(iso('M/d/yyyy h:mm a', '8/3/2026 12:00 AM', 'UTC')).toBe('2026-08-03T00:00:00.000Z');
    expect(iso('yyyy/M/d a h:mm', '2026/8/3 下午 1:30', 'UTC')).toBe('2026-08-03T13:30:00.000Z');
  });

  it("a spreadsheet's serial number is a day and a time of day", () => {
    expect(read('excel', '46237.375')).toMatchObject({ precision: 'minute' });
    expect(iso('excel', '46237.375')).toBe('2026-08-03T01:00:00.000Z');
    expect(read('excel', '46237')?.precision).toBe('day');
  });

  it('without hours it is the beginning of the day, and known to the day only', () => {
    expect(read('yyyy-MM-dd', '2026-08-03')).toEqual({
      at: new Date('2026-08-02T16:00:00Z'),
      precision: 'day',
      fit: 'plain',
    });
  });

  it.each([
    ['yyyy-MM-dd', '2026-02-30'],
    ['yyyy-MM-dd', '2026-8-3'],
    ['yyyy-MM-dd HH:mm', '2026-08-03 24:00'],
    ['M/d/yyyy', '13/8/2026'],
    ['M/d/yyyy h:mm a', '8/3/2026 13:00 PM'],
    ['yyyy-MM-dd', '2026-08-03 09:00'],
    ['iso', 'yesterday'],
    ['epoch', ''],
  ])('by %s, “%s” is not one', (format, text) => {
    expect(read(format, text)).toBeNull();
  });

  it('several formats are tried in turn', () => {
    const reader = timeReader(['yyyy-MM-dd HH:mm', 'yyyy-MM-dd'], 'UTC');
    expect(reader('2026-08-03')?.precision).toBe('day');
    expect(reader('2026-08-03 10:00')?.precision).toBe('minute');
  });

  it.each(['yyyy-MM', 'HH:mm', 'yyyy-MM-dd hh:mm', 'yyyy-MM-dd yyyy', 'YYYY-MM-DD', "yyyy-MM-dd'T"])(
    '%s is not a format',
    (format) => {
      expect(isTimeFormat(format)).toBe(false);
    },
  );
});

describe('a zone with summer time', () => {
  const FORMAT = 'yyyy-MM-dd HH:mm';
  const newYork = (text: string) => read(FORMAT, text, 'America/New_York');

  it('has its own offset in winter and in summer', () => {
    expect(newYork('2026-01-15 12:00')?.at.toISOString()).toBe('2026-01-15T17:00:00.000Z');
    expect(newYork('2026-07-15 12:00')?.at.toISOString()).toBe('2026-07-15T16:00:00.000Z');
  });

  it('takes the earlier of the two when the clock repeats an hour, and says so', () => {
    expect(newYork('2026-11-01 01:30')).toMatchObject({
      at: new Date('2026-11-01T05:30:00Z'),
      fit: 'repeated',
    });
  });

  it('moves on by an hour what the clock skips, and says so', () => {
    expect(newYork('2026-03-08 02:30')).toMatchObject({
      at: new Date('2026-03-08T07:30:00Z'),
      fit: 'skipped',
    });
  });

  it('is plain again just before and after', () => {
    for (const text of ['2026-11-01 00:59', '2026-11-01 02:00', '2026-03-08 01:59', '2026-03-08 03:00']) {
      expect(newYork(text)?.fit).toBe('plain');
    }
    expect(newYork('2026-11-01 02:00')?.at.toISOString()).toBe('2026-11-01T07:00:00.000Z');
  });
});
