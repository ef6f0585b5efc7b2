export interface DurationWords {
  unit: 'days' | 'hours' | 'minutes';
  n: number;
}

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

/** How long it was between two instants, in the largest unit that leaves a whole number of at least one; null for less than a minute. */
export function durationInWords(from: string, until: string): DurationWords | null {
  const minutes = Math.floor((Date.parse(until) - Date.parse(from)) / 60_000);
  if (minutes >= MINUTES_PER_DAY) return { unit: 'days', n: Math.floor(minutes / MINUTES_PER_DAY) };
  if (minutes >= MINUTES_PER_HOUR) return { unit: 'hours', n: Math.floor(minutes / MINUTES_PER_HOUR) };
  return minutes >= 1 ? { unit: 'minutes', n: minutes } : null;
}
