'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatShortDay } from '@/app/_i18n/format-time';
import type { QuestionnaireRows as Rows } from '@/lib/contract/rows';
import { useCommand } from '../../_state/command-context';
import { FetchedRows } from './fetched-rows';
import styles from './rows.module.css';

/** Every batch of questionnaires; what was handed out adds up to the figure. */
export function QuestionnaireRows() {
  const t = useTranslations('rows');
  const language = useLocale();
  const { names } = useCommand();
  return (
    <FetchedRows<Rows>
      address="/api/questionnaires"
      caption={(rows) =>
        `${t('count', { n: rows.length })} · ${t('sum', { n: rows.reduce((sum, { issued }) => sum + issued, 0) })}`
      }
      read={(rows) =>
        rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <div className={styles.main}>
              <strong>{row.community ? names.of('community', row.community) : '—'}</strong>
              <span>{formatShortDay(row.issuedOn, language)}</span>
            </div>
            <div className={styles.note}>
              {t('issued')} {row.issued} · {t('returned')} {row.returned}
            </div>
          </li>
        ))
      }
    />
  );
}
