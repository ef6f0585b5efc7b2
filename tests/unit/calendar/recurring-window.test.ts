import { describe, expect, it } from 'vitest';
import { isWithinWindow } from '@/lib/calendar/recurring-window';

const ZONE = 'Asia/Shanghai';
/** 2026-08-07 is a Friday. */
const at = (local: string) => new Date(`${local}:00+08:00`);
const EVERY_DAY: number[] = [];

describe('a recurring window', () => {
  it('within a day holds from its first minute until before its last', () => {
    const window = { from: '16:30', until: '19:30', days: EVERY_DAY };
    const inside = (clock: string) => isWithinWindow(window, at(`2026-08-07T${clock}`), ZONE);
    expect(['16:29', '16:30', '18:00', '19:29', '19:30'].map(inside)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('over midnight holds in the evening and on the next morning (每天从晚上到早上)', () => {
    const window = { from: '20:00:00', until: '06:00:00', days: EVERY_DAY };
    const inside = (clock: string) => isWithinWindow(window, at(`2026-08-07T${clock}`), ZONE);
    expect(['19:59', '20:00', '23:59', '00:00', '05:59', '06:00', '12:00'].map(inside)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('belongs to the day on which it begins: Friday night ends on Saturday morning', () => {
    const friday = { from: '22:00', until: '02:00', days: [4] };
    expect(isWithinWindow(friday, at('2026-08-07T23:00'), ZONE)).toBe(true);
    expect(isWithinWindow(friday, at('2026-08-08T01:00'), ZONE)).toBe(true);
    expect(isWithinWindow(friday, at('2026-08-08T23:00'), ZONE)).toBe(false);
    expect(isWithinWindow(friday, at('2026-08-07T01:00'), ZONE)).toBe(false);
  });

  it('is read by the clock of the office, wherever the phone is', () => {
    const window = { from: '08:00', until: '09:00', days: EVERY_DAY };
    expect(isWithinWindow(window, new Date('2026-08-07T00:30:00Z'), ZONE)).toBe(true);
    expect(isWithinWindow(window, new Date('2026-08-07T00:30:00Z'), 'Europe/Berlin')).toBe(false);
  });
});
