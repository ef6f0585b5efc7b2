'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatShortDay } from '@/app/_i18n/format-time';
import type { MeetingRows as Rows } from '@/lib/contract/rows';
import { useCommand } from '../../_state/command-context';
import { FetchedRows } from './fetched-rows';
import styles from './rows.module.css';

/** Every listening meeting: when, where, how many came and what they raised. */
export function MeetingRows() {
  const t = useTranslations('rows');
  const language = useLocale();
  const { names } = useCommand();
  return (
    <FetchedRows<Rows>
      address="/api/listening-meetings"
      caption={(rows) => t('count', { n: rows.length })}
      read={(rows) =>
        rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <div className={styles.main}>
              <strong>{row.place}</strong>
              <span>{formatShortDay(row.heldOn, language)}</span>
            </div>
            <div className={styles.note}>
              {row.community && `${names.of('community', row.community)} · `}
              {t('host', { name: row.host })} · {t('participants', { n: row.headCount })} ·{' '}
              {t('opinionsHeard', { n: row.itemsRaised })}
            </div>
          </li>
        ))
      }
    />
  );
}
