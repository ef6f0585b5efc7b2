import { useTranslations } from 'next-intl';
import { LightMark } from '@/app/_ui/light-mark';
import type { IssueRow } from '@/lib/contract/issue';
import { limitInWords } from '../../command/_state/limit-words';
import type { OfficeDay } from '../_state/office-day';
import styles from './issue-card.module.css';

/** How the limit stands: colour, shape and words. */
export function LimitNote({
  row,
  day,
}: {
  row: Pick<IssueRow, 'state' | 'light' | 'dueAt'>;
  day: OfficeDay;
}) {
  const t = useTranslations();
  const { key, n } = limitInWords(row, day.now, day.timeZone, day.workingDays);
  const isMerged = row.state === 'merged'; // it goes on elsewhere: nothing marks it as solved
  return (
    <span className={styles.limit} data-light={isMerged ? undefined : row.light}>
      {!isMerged && <LightMark light={row.light} label={t(`light.${row.light}`)} />}
      {t(`limit.${key}`, { n })}
    </span>
  );
}
