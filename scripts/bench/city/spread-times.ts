import type { Random } from '../../../db/seed/random';

/** So long the ledger has been kept: two and a half years. */
export const HISTORY_DAYS = 913;
const DAY = 24 * 60;
/** The office's day begins at 8:00 of +08:00, which is midnight UTC, and is ten hours long. */
const OPEN_MINUTES = 10 * 60;
const SUNDAY_AND_SATURDAY = [0, 6];

/** More each year, few at weekends, and now and then a day on which everybody calls. */
function weighDays(firstDay: number, random: Random): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: HISTORY_DAYS }, (_, i) => {
    const weekday = new Date((firstDay + i) * 86_400_000).getUTCDay();
    const calm = SUNDAY_AND_SATURDAY.includes(weekday) ? 0.35 : 1;
    const storm = random.chance(0.02) ? random.between(2, 4) : 1;
    sum += (0.7 + (0.6 * i) / HISTORY_DAYS) * calm * storm;
    return sum;
  });
}

/**
 * When each of `count` issues was opened, in order, minutes since 1970; the last ones just before `clock`.
 */
export function* spreadTimes(count: number, clock: number, random: Random): Generator<number> {
  const firstDay = Math.floor(clock / DAY) - HISTORY_DAYS + 1;
  const days = weighDays(firstDay, random);
  const total = days[days.length - 1]!;
  let day = 0;
  for (let i = 0; i < count; i++) {
    const at = ((i + 0.5) / count) * total;
    while (days[day]! < at) day += 1;
    const before = day === 0 ? 0 : days[day - 1]!;
    const share = (at - before) / (days[day]! - before);
    yield Math.min((firstDay + day) * DAY + Math.floor(share * OPEN_MINUTES), clock);
  }
}
