'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatShortDay } from '@/app/_i18n/format-time';
import type { Summary } from '@/lib/contract/summary';
import { useCommand } from '../_state/command-context';
import { ViewLink } from '../_state/view-link';
import styles from './bottom-strip.module.css';

/** The day chart as a table; each day leads to itself. */
export function DayTable({ days, close }: { days: Summary['days']; close(): void }) {
  const t = useTranslations('charts');
  const language = useLocale();
  const { view } = useCommand();
  const today = days.at(-1)?.day;
  return (
    <section className={styles.sheet} aria-label={t('days')}>
      <button type="button" className={styles.table} onClick={close}>
        {t('closeTable')}
      </button>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col">{t('closed')}</th>
            <th scope="col">{t('open')}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, opened, closed, open }) => (
            <tr key={day}>
              <th scope="row">
                <ViewLink
                  to={{ ...view, asOf: day === today ? null : day }}
                  aria-current={day === (view.asOf ?? today) ? 'date' : undefined}
                >
                  {formatShortDay(day, language)}
                </ViewLink>
              </th>
              <td>{opened}</td>
              <td>{closed}</td>
              <td>{open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
