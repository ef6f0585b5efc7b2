'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatShortDay } from '@/app/_i18n/format-time';
import type { IssueEntry } from '@/lib/contract/issue';
import styles from './entry-panel.module.css';

/** What was promised, in the words and in a figure that can be checked. */
export function EntryPromises({ entry }: { entry: IssueEntry }) {
  const t = useTranslations('entry');
  const language = useLocale();
  if (entry.promises.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('promises')}</h3>
      <ul className={styles.list}>
        {entry.promises.map((promise) => (
          <li key={promise.text + promise.effectiveFrom}>
            <p className={styles.text}>{promise.text}</p>
            <p className={styles.path}>
              {t('promise', {
                name: promise.measureName,
                value: promise.measureValue,
                unit: promise.measureUnit,
                from: formatShortDay(promise.effectiveFrom, language),
                check: formatShortDay(promise.checkOn, language),
              })}{' '}
              · {t(`outcome.${promise.outcome}`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
