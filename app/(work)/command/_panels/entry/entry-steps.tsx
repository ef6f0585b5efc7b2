'use client';
import { useTranslations } from 'next-intl';
import { Icon } from '@/app/_ui/icon';
import { useCommand } from '../../_state/command-context';
import { useListed } from '../../_state/use-mine';
import { ViewLink } from '../../_state/view-link';
import { CopyLink } from '../list/share-links';
import styles from './entry-steps.module.css';

/** Back to the list, and to the entries before and after in it. */
export function EntrySteps({ number }: { number: string }) {
  const t = useTranslations('entry');
  const { view } = useCommand();
  const { rows, total } = useListed();
  const at = rows.findIndex((row) => row.number === number);
  const previous = at > 0 ? rows[at - 1] : undefined;
  const next = at >= 0 ? rows[at + 1] : rows[0];
  return (
    <div className={styles.steps}>
      <ViewLink className={styles.back} to={{ ...view, issue: null }}>
        <Icon name="left" />
        {t('back')}
      </ViewLink>
      <CopyLink />
      <span className={styles.pair}>
        {at >= 0 && (
          <span className={styles.position}>
            {at + 1} / {total}
          </span>
        )}
        {previous && (
          <ViewLink
            className={styles.step}
            to={{ ...view, issue: previous.number }}
            aria-label={t('previous')}
            title={`${t('previous')} (k)`}
          >
            <Icon name="up" />
          </ViewLink>
        )}
        {next && (
          <ViewLink
            className={styles.step}
            to={{ ...view, issue: next.number }}
            aria-label={t('next')}
            title={`${t('next')} (j)`}
          >
            <Icon name="down" />
          </ViewLink>
        )}
      </span>
    </div>
  );
}
