import { useTranslations } from 'next-intl';
import type { IssueEntry } from '@/lib/contract/issue';

type Weekday = '0' | '1' | '2' | '3' | '4' | '5' | '6';

/** Puts recurring windows into words: `每天 20:00–06:00（次日）`. */
export function useWindowWords(): (recurs: NonNullable<IssueEntry['recurs']>) => string {
  const t = useTranslations('entry');
  return ({ from, until, days }) => {
    const hours = {
      from: from.slice(0, 5),
      until: until.slice(0, 5) + (until <= from ? t('overMidnight') : ''),
    };
    return days.length === 0 || days.length === 7
      ? t('recursDaily', hours)
      : t('recursDays', {
          ...hours,
          days: days.map((day) => t(`weekday.${String(day) as Weekday}`)).join(' '),
        });
  };
}
