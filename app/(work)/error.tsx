'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import styles from '../_ui/message-page.module.css';

/** What happened, that nothing was changed, and the way to try again. The cause goes to the log. */
export default function PageError({ error, reset }: { error: Error; reset(): void }) {
  const t = useTranslations('app');
  useEffect(() => console.error(error), [error]);
  return (
    <main className={styles.page}>
      <h1>{t('failed')}</h1>
      <p>{t('failedWhat')}</p>
      <button type="button" onClick={reset}>
        {t('retry')}
      </button>
    </main>
  );
}
