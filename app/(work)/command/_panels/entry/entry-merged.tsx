'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatFull, formatMinute } from '@/app/_i18n/format-time';
import type { MergedIssue } from '@/lib/contract/issue';
import { actedAs } from '../../../_road/acted-as';
import { useCommand } from '../../_state/command-context';
import { ViewLink } from '../../_state/view-link';
import styles from './entry-timeline.module.css';

/** On the road of an issue: another came to it. What was done stands in the ledger of that other, which the line leads to. */
export function MergedHere({ merged, here }: { merged: MergedIssue; here: string }) {
  const t = useTranslations();
  const language = useLocale();
  const { view, names } = useCommand();
  const { timeZone } = names.dictionary.office;
  const { number, into, at, unit, actor } = merged;
  const words = into === here ? t('entry.mergedHere', { number }) : t('entry.mergedOn', { number, into });
  const who = [unit && names.of('unit', unit), actedAs(merged, t), actor].filter(Boolean).join(' ');
  return (
    <li className={styles.event} data-merged={number}>
      <div className={styles.what}>
        <ViewLink to={{ ...view, issue: number }}>{words}</ViewLink>
        <time dateTime={at} title={formatFull(at, timeZone, language)}>
          {formatMinute(at, timeZone, language)}
        </time>
      </div>
      {who && <div className={styles.who}>{who}</div>}
    </li>
  );
}
