'use client';
import { useTranslations } from 'next-intl';
import { Icon } from '@/app/_ui/icon';
import { clearFilter } from '@/lib/view-state/change-view';
import { useCommand } from '../../_state/command-context';
import { useActiveFilters } from '../../_state/use-active-filters';
import { ViewLink } from '../../_state/view-link';
import styles from './active-filters.module.css';

/** What is filtered, each with its way out. */
export function ActiveFilters() {
  const t = useTranslations('filters');
  const { view } = useCommand();
  const active = useActiveFilters();
  return (
    <div className={styles.head}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      {active.length > 0 && (
        <ViewLink className={styles.clear} to={clearFilter(view)}>
          {t('clearAll')}
        </ViewLink>
      )}
      {active.length > 0 && (
        <ul className={styles.chips} aria-label={t('active')}>
          {active.map(({ key, label, without }) => (
            <li key={key}>
              <ViewLink className={styles.chip} to={without} aria-label={t('remove', { name: label })}>
                <span className={styles.label}>{label}</span>
                <Icon name="close" />
              </ViewLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
