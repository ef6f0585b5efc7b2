'use client';
import { useTranslations } from 'next-intl';
import type { IssueEvent } from '@/lib/contract/issue';
import styles from './entry-timeline.module.css';

/** What a correction changed, the old value beside the new one. */
export function Correction({ correction }: { correction: NonNullable<IssueEvent['correction']> }) {
  const t = useTranslations('correction');
  const { title, description, place } = correction;
  const changes = [
    { field: 'title' as const, pair: title },
    { field: 'description' as const, pair: description },
    { field: 'place' as const, pair: place?.map(({ text }) => text) },
  ];
  return (
    <dl className={styles.correction}>
      {changes.map(
        ({ field, pair }) =>
          pair && (
            <div key={field} data-corrected={field}>
              <dt>{t(field)}</dt>
              <dd>
                {t('before')} <del>{pair[0] || t('nothing')}</del> {t('after')}{' '}
                <ins>{pair[1] || t('nothing')}</ins>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
