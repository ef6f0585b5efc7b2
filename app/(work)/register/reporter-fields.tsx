'use client';
import { useTranslations } from 'next-intl';
import styles from './register.module.css';

/** Who said it, if he wants to be told: it stays inside the office, and is not kept in this browser. */
export function ReporterFields() {
  const t = useTranslations('register');
  return (
    <details className={styles.reporter}>
      <summary>{t('reporter')}</summary>
      <p>{t('reporterWhat')}</p>
      <label>
        {t('reporterName')}
        <input name="reporterName" maxLength={60} autoComplete="off" data-not-kept />
      </label>
      <label>
        {t('reporterPhone')}
        <input name="reporterPhone" type="tel" maxLength={40} autoComplete="off" data-not-kept />
      </label>
      <label>
        {t('reporterDoor')}
        <input name="reporterDoor" maxLength={60} autoComplete="off" data-not-kept />
      </label>
    </details>
  );
}
