'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatShortDay } from '@/app/_i18n/format-time';
import { useCommand } from '../_state/command-context';
import { ViewLink } from '../_state/view-link';
import styles from './as-of-notice.module.css';
import { useShownTime } from './use-time';

/** Over the map, while a past day is shown: which one, and the way back. */
export function AsOfNotice() {
  const t = useTranslations('time');
  const language = useLocale();
  const { view } = useCommand();
  const shown = useShownTime();
  const moving = shown?.isMoving ? shown.counts.day : null;
  const day = moving ?? view.asOf;
  if (day === null) return null;
  return (
    <div className={styles.notice} data-as-of={day}>
      <p aria-live={moving ? 'off' : 'polite'}>
        {t(moving ? 'moving' : 'notice', { day: formatShortDay(day, language) })}
      </p>
      <ViewLink to={{ ...view, asOf: null }}>{t('backToToday')}</ViewLink>
    </div>
  );
}
