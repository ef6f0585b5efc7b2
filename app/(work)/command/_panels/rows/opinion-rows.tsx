'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/app/_i18n/format-time';
import type { OpinionFate, OpinionRow, OpinionRows as Rows } from '@/lib/contract/rows';
import { useCommand, useSummary } from '../../_state/command-context';
import { ViewLink } from '../../_state/view-link';
import { FetchedRows } from './fetched-rows';
import styles from './rows.module.css';

/** Every opinion and what became of it, or those of one fate; above them the balance. */
export function OpinionRows({ fate }: { fate?: OpinionFate }) {
  const t = useTranslations('figures');
  const { balance } = useSummary();
  return (
    <FetchedRows<Rows>
      address="/api/opinions"
      caption={() => t('balance', balance)}
      read={(rows) =>
        rows
          .filter((row) => fate === undefined || row.fate === fate)
          .map((row) => <Opinion key={row.number} row={row} />)
      }
    />
  );
}

function Opinion({ row }: { row: OpinionRow }) {
  const t = useTranslations();
  const language = useLocale();
  const { view, names } = useCommand();
  return (
    <li className={styles.row} data-fate={row.fate}>
      <div className={styles.main}>{row.text}</div>
      <div className={styles.note}>
        {row.number} · {names.of('channel', row.channel)} ·{' '}
        {formatDay(row.receivedAt, names.dictionary.office.timeZone, language)}
        {row.placeText && ` · ${row.placeText}`}
      </div>
      <div className={styles.note}>
        {row.fate === 'linked' ? t('rows.linkedOnly') : t(`rows.${row.fate}`)}
        {row.answer && t('words.colon', { text: row.answer })}
        {row.issues.map((number) => (
          <span key={number}>
            {' '}
            <ViewLink to={{ ...view, issue: number }}>{number}</ViewLink>
          </span>
        ))}
        {row.fate === 'waiting' && (
          <>
            {' '}
            <a href={`/register?opinion=${encodeURIComponent(row.number)}`}>{t('register.settle')}</a>
          </>
        )}
      </div>
    </li>
  );
}
