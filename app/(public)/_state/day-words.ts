import { formatShortDay } from '@/app/_i18n/format-time';
import type { Language } from '@/lib/view-state/view';

const DAY_MS = 86_400_000;

/** Calendar days from one day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** `8月3日`; with its year where that is not the year of today. */
export function dayInWords(day: string, today: string, language: Language): string {
  const short = formatShortDay(day, language);
  const year = day.slice(0, 4);
  if (year === today.slice(0, 4)) return short;
  return language === 'en' ? `${short} ${year}` : `${year}年${short}`;
}
