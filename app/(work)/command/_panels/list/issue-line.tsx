'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { LightMark } from '@/app/_ui/light-mark';
import type { IssueRow } from '@/lib/contract/issue';
import { UNLOCATED_REASONS } from '@/lib/contract/unlocated-reason';
import type { View } from '@/lib/view-state/view';
import { useStanding } from '../../_state/command-context';
import { limitInWords } from '../../_state/limit-words';
import { useLabels } from '../../_state/use-labels';
import { ViewLink } from '../../_state/view-link';
import styles from './issue-line.module.css';

/** How the limit stands, with its mark: colour, shape and word. */
export function LimitNote({
  row,
  now,
}: {
  row: Pick<IssueRow, 'state' | 'light' | 'dueAt'>;
  /** the instant for which the row is told, ISO 8601 */
  now: string;
}) {
  const t = useTranslations();
  const { names, workingDays } = useStanding();
  const { key, n } = limitInWords(row, now, names.dictionary.office.timeZone, workingDays);
  const isMerged = row.state === 'merged'; // it goes on elsewhere: nothing marks it as solved
  return (
    <span className={styles.limit} data-light={isMerged ? undefined : row.light}>
      {!isMerged && <LightMark light={row.light} label={t(`light.${row.light}`)} />}
      {t(`limit.${key}`, { n })}
    </span>
  );
}

interface IssueLineProps {
  row: IssueRow;
  /** where its link departs from */
  view: View;
  /** the instant for which the row is told, ISO 8601 */
  now: string;
  withReason: boolean;
  /** whether it is news to whoever looks */
  isUnread?: boolean;
}

/** One issue of a list: what it is, where, whose, and how its limit stands. Drawn anew only when one of these changes. */
export const IssueLine = memo(function IssueLine({
  row,
  view,
  now,
  withReason,
  isUnread = false,
}: IssueLineProps) {
  const t = useTranslations();
  const { names } = useStanding();
  const labels = useLabels();
  return (
    <ViewLink
      to={{ ...view, issue: row.number }}
      className={styles.line}
      data-issue={row.number}
      data-light={row.light}
      data-unread={isUnread || undefined}
    >
      <span className={styles.title}>
        {isUnread && (
          <span className={styles.unread}>
            <span>{t('mine.unread')}</span>
          </span>
        )}
        {row.title}
      </span>
      <LimitNote row={row} now={now} />
      <span className={styles.where}>
        {[row.placeText, labels.value('category', row.category)].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.who}>
        {row.unit ? names.of('unit', row.unit) : t('list.noUnit')} · {t(`state.${row.state}`)}
      </span>
      {withReason && <UnlocatedReason reason={row.unlocatedReason} />}
    </ViewLink>
  );
});

/** Why an issue has no coordinates: one of the known reasons in words, or as it was written. */
function UnlocatedReason({ reason }: { reason: string | null }) {
  const t = useTranslations();
  const known = UNLOCATED_REASONS.find((one) => one === reason);
  const words = known ? t(`unlocatedReason.${known}`) : (reason ?? t('list.noReason'));
  return <span className={styles.reason}>{t('list.reason', { reason: words })}</span>;
}
