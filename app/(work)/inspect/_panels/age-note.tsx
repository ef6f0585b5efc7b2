'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { formatMinute } from '@/app/_i18n/format-time';
import styles from './controls.module.css';

/** Younger than this a page is not told its age, minutes. */
const YOUNG_MINUTES = 2;
const TICK_MILLISECONDS = 15_000;

interface AgeNoteProps {
  /** when the server wrote what is shown, ISO 8601, by the real clock */
  freshAt: string;
  timeZone: string;
}

/** Without a signal, or when what is shown is not fresh: how old it is. It knows from the page itself, whoever kept it. */
export function AgeNote({ freshAt, timeZone }: AgeNoteProps) {
  const t = useTranslations('inspect');
  const language = useLocale();
  const [seen, setSeen] = useState<{ at: number; isOffline: boolean } | null>(null);
  useEffect(() => {
    const look = () => setSeen({ at: Date.now(), isOffline: !navigator.onLine });
    look();
    const timer = setInterval(look, TICK_MILLISECONDS);
    for (const name of ['online', 'offline', 'pageshow']) window.addEventListener(name, look);
    return () => {
      clearInterval(timer);
      for (const name of ['online', 'offline', 'pageshow']) window.removeEventListener(name, look);
    };
  }, []);
  if (!seen) return null;
  const minutes = Math.max(0, Math.floor((seen.at - Date.parse(freshAt)) / 60_000));
  if (!seen.isOffline && minutes < YOUNG_MINUTES) return null;
  const age =
    minutes < 60
      ? t('age', { n: minutes })
      : minutes < 24 * 60
        ? t('ageHours', { n: Math.floor(minutes / 60) })
        : t('ageDays', { n: Math.floor(minutes / (24 * 60)) });
  return (
    <div className={styles.age} role="status" data-age-minutes={minutes} data-offline={seen.isOffline}>
      <p>
        {t(seen.isOffline ? 'offline' : 'stale', { age, time: formatMinute(freshAt, timeZone, language) })}
      </p>
      <button type="button" onClick={() => window.location.reload()}>
        {t('refresh')}
      </button>
    </div>
  );
}
