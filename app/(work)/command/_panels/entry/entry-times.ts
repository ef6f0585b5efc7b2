'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay, formatMinute, formatShortDay } from '@/app/_i18n/format-time';
import type { IssueEntry } from '@/lib/contract/issue';
import { EXTENDED, endsWith } from '@/lib/ledger/last-event';
import { useLimitWords } from '../../../_actions/limit-words';
import { useCommand } from '../../_state/command-context';

type Weekday = '0' | '1' | '2' | '3' | '4' | '5' | '6';

/** Names and words of everything that has to do with time in an entry; what does not apply is empty. */
export function useEntryTimes(entry: IssueEntry): [string, string | null][] {
  const t = useTranslations('entry');
  const language = useLocale();
  const { timeZone } = useCommand().names.dictionary.office;
  const minute = (instant: string) => formatMinute(instant, timeZone, language);
  const limitWords = useLimitWords();
  const limit = entry.limit ? limitWords(entry.limit) : '';
  const due = entry.dueAt ? t('dueAt', { day: minute(entry.dueAt) }) : '';
  const extended = due && endsWith(entry.events, EXTENDED) ? t('extended') : '';
  const review = entry.reviewDate ? t('review', { day: formatShortDay(entry.reviewDate, language) }) : '';
  const { recurs } = entry;
  const hours = recurs && {
    from: recurs.from.slice(0, 5),
    until: recurs.until.slice(0, 5) + (recurs.until < recurs.from ? t('overMidnight') : ''),
  };
  const days = recurs?.days ?? [];
  const recurring =
    hours &&
    (days.length === 0 || days.length === 7
      ? t('recursDaily', hours)
      : t('recursDays', {
          ...hours,
          days: days.map((day) => t(`weekday.${String(day) as Weekday}`)).join(' '),
        }));
  const occurred = entry.occurredAt
    ? [formatDay(entry.occurredAt, timeZone, language), t(`time.${entry.timePrecision}`)]
        .filter(Boolean)
        .join(' ')
    : null;
  return [
    [t('limit'), [limit, extended, due, review].filter(Boolean).join(' · ')],
    [t('occurred'), occurred],
    [t('recurs'), recurring],
    [t('opened'), minute(entry.openedAt)],
    [t('closed'), entry.closedAt && minute(entry.closedAt)],
  ];
}
