'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatShortDay } from '@/app/_i18n/format-time';
import { useSummary } from '../_state/command-context';
import styles from './as-of-mark.module.css';

/** Where in the story of an entry the past day lies that is shown; the story itself is always told to its end. */
export function AsOfMark({ isBefore = false }: { isBefore?: boolean }) {
  const t = useTranslations('time');
  const language = useLocale();
  const { asOf } = useSummary();
  if (asOf === null) return null;
  return (
    <li className={styles.mark} data-as-of-mark={asOf}>
      {t(isBefore ? 'notYet' : 'reached', { day: formatShortDay(asOf, language) })}
    </li>
  );
}
