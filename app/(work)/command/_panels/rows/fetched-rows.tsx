'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useResource } from '../../_state/use-resource';
import { FailureNote } from '../frame/failure-note';
import styles from './rows.module.css';

const FIRST_SHOWN = 100;

interface FetchedRowsProps<T> {
  address: string;
  /** the rows in the answer, and what is to be said above them */
  read(answer: T): React.ReactElement[];
  caption(answer: T): string;
}

/** Rows that are fetched when a figure is opened, a hundred shown at a time. */
export function FetchedRows<T>({ address, read, caption }: FetchedRowsProps<T>) {
  const t = useTranslations();
  const { data, failure, retry } = useResource<T>(address);
  const [shown, setShown] = useState(FIRST_SHOWN);
  if (failure) return <FailureNote failure={failure} retry={retry} />;
  if (!data) return <p className={styles.caption}>{t('rows.loading')}</p>;
  const rows = read(data);
  return (
    <div id="list" tabIndex={-1}>
      <p className={styles.caption} aria-live="polite" data-rows-total={rows.length}>
        {caption(data)}
      </p>
      {rows.length === 0 && <p className={styles.caption}>{t('rows.empty')}</p>}
      <ul className={styles.rows}>{rows.slice(0, shown)}</ul>
      {rows.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + 5 * FIRST_SHOWN)}>
          {t('rows.showMore') +
            t('words.bracketed', { text: t('rows.shownOf', { shown, total: rows.length }) })}
        </button>
      )}
    </div>
  );
}
