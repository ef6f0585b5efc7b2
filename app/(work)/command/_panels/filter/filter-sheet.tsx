'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Icon } from '@/app/_ui/icon';
import { useRows } from '../../_state/command-context';
import { useActiveFilters } from '../../_state/use-active-filters';
import { focusOn } from '../../_state/use-shortcuts';
import styles from './filter-sheet.module.css';

/** On a phone: a button that opens the filters over the whole screen. Elsewhere nothing but its content. */
export function FilterSheet({ children }: { children: React.ReactNode }) {
  const t = useTranslations();
  const rows = useRows();
  const count = useActiveFilters().length;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, []);
  return (
    <>
      <button type="button" className={styles.open} aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <Icon name="filter" />
        {t('top.filters')}
        {count > 0 && <span>{t('filters.chosen', { n: count })}</span>}
      </button>
      <div className={styles.sheet} data-open={isOpen}>
        <div className={styles.bar}>
          <button
            type="button"
            className={styles.close}
            onClick={() => {
              setOpen(false);
              focusOn('list');
            }}
          >
            {t('top.closeFilters')} · {t('list.count', { n: rows.list.data?.total ?? 0 })}
          </button>
        </div>
        {children}
      </div>
    </>
  );
}
