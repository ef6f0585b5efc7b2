import { useLocale, useTranslations } from 'next-intl';
import type { OpenMonth } from '@/lib/contract/open-map';
import { dayInWords } from '../_state/day-words';
import styles from './month-table.module.css';

/** A difference of two counts is more than chance from about two standard deviations on: its square over their sum. */
const MORE_THAN_CHANCE = 4;

/** This month beside the last one up to the same day, and in a sentence what that is worth. */
export function MonthTable({ now, before, today }: { now: OpenMonth; before: OpenMonth; today: string }) {
  const t = useTranslations('open');
  const language = useLocale();
  const more = now.solved - before.solved;
  const words = more > 0 ? 'monthMore' : more < 0 ? 'monthLess' : 'monthSame';
  const rows = [
    ['opened', now.opened, before.opened],
    ['solvedRow', now.solved, before.solved],
    ['inTime', now.solvedInTime, before.solvedInTime],
    ['medianDays', days(now.medianDays), days(before.medianDays)],
  ] as const;
  function days(n: number | null) {
    return n === null ? null : t('days', { n });
  }
  return (
    <>
      <p>
        {before.isWhole ? t(words, { n: Math.abs(more) }) : t('monthBegun')}
        {before.isWhole &&
          more ** 2 < MORE_THAN_CHANCE * (now.solved + before.solved) &&
          ` ${t('monthSmall')}`}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('monthThis')}</th>
            <th scope="col">{t('monthLast')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, one, other]) => (
            <tr key={name} data-month={name}>
              <th scope="row">{t(name)}</th>
              <td>{one ?? t('none')}</td>
              <td>{other ?? t('none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {t('monthNote', { day: dayInWords(today, today, language) })} {t('monthMedian')}
      </p>
    </>
  );
}
