'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Icon } from '@/app/_ui/icon';
import { exportAddress } from '../../_state/addresses';
import { useCommand, useRows } from '../../_state/command-context';
import styles from './share-links.module.css';

/** Copies the address of what is shown. */
export function CopyLink() {
  const t = useTranslations('share');
  const [answer, setAnswer] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setAnswer('copied');
    } catch (error) {
      console.warn('The clipboard refused', error);
      setAnswer('copyFailed');
    }
    window.setTimeout(() => setAnswer(null), 3000);
  };
  return (
    <button type="button" className={styles.link} onClick={copy} aria-live="polite">
      <Icon name="link" />
      {t(answer ?? 'copy')}
    </button>
  );
}

/** Files of exactly the rows that the list counts, and the link that shows the same to others. */
export function ShareLinks() {
  const t = useTranslations('share');
  const language = useLocale();
  const { view } = useCommand();
  const rows = useRows();
  return (
    <section className={styles.share} aria-label={t('heading')}>
      <a className={styles.link} href={exportAddress(view, 'csv', language)} download>
        <Icon name="download" />
        {t('csv')}
      </a>
      <a className={styles.link} href={exportAddress(view, 'geojson', language)} download>
        <Icon name="download" />
        {t('geojson')}
      </a>
      <CopyLink />
      <span className={styles.exactly}>{t('exactly', { n: rows.list.data?.total ?? 0 })}</span>
    </section>
  );
}
