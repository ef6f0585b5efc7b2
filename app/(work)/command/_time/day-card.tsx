'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatShortDay } from '@/app/_i18n/format-time';
import { useSummary } from '../_state/command-context';
import styles from './day-card.module.css';
import { shareOfDay, type TimeAxis } from './time-axis';

const SERIES = ['open', 'opened', 'closed', 'reopened'] as const;

/** The figures of the day under the pointer. */
export function DayCard({ day, axis }: { day: number; axis: TimeAxis }) {
  const t = useTranslations('charts');
  const language = useLocale();
  const counts = useSummary().days[day - axis.first];
  if (!counts) return null;
  const style = { '--share': shareOfDay(day, axis) } as React.CSSProperties;
  return (
    <div className={styles.card} style={style} aria-hidden="true">
      <strong>{formatShortDay(counts.day, language)}</strong>
      {SERIES.filter((key) => key !== 'reopened' || counts.reopened > 0).map((key) => (
        <span key={key} className={styles.line}>
          <span>{t(key)}</span>
          <span>{counts[key]}</span>
        </span>
      ))}
    </div>
  );
}
