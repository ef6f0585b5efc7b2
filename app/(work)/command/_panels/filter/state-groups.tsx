'use client';
import { useTranslations } from 'next-intl';
import { STATE_GROUPS, sameSet } from '@/lib/contract/filter';
import { withFilter } from '@/lib/view-state/change-view';
import { useCommand } from '../../_state/command-context';
import { ViewToggle } from '../../_state/view-link';
import styles from '../frame/segmented.module.css';

/** Open, closed or all: the three that are asked for every day. */
export function StateGroups() {
  const t = useTranslations();
  const { view } = useCommand();
  return (
    <div className={styles.row} role="radiogroup" aria-label={t('facet.state')}>
      {(['open', 'closed', 'all'] as const).map((group) => (
        <ViewToggle
          key={group}
          role="radio"
          checked={sameSet(view.filter.state, STATE_GROUPS[group])}
          className={styles.segment}
          to={withFilter(view, { state: [...STATE_GROUPS[group]].sort() })}
        >
          {t(`filters.${group}`)}
        </ViewToggle>
      ))}
    </div>
  );
}
