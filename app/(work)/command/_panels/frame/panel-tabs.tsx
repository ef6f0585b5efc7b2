'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { drilledPlace } from '@/lib/view-state/change-view';
import type { Show } from '@/lib/view-state/view';
import { useCommand, useSummary } from '../../_state/command-context';
import { kindBelow } from '../../_state/level-below';
import { ViewLink } from '../../_state/view-link';
import styles from './panel-tabs.module.css';

/** What the panel shows of the place. */
export function PanelTabs() {
  const t = useTranslations('tabs');
  const format = useFormatter();
  const { view } = useCommand();
  const { figures } = useSummary();
  const hasBelow = kindBelow(drilledPlace(view)) !== null;
  const current = view.show === 'below' && !hasBelow ? 'issues' : view.show;
  const tabs: { show: Show; n?: number }[] = [
    { show: 'issues', n: figures.issues },
    ...(hasBelow ? [{ show: 'below' } as const] : []),
    { show: 'charts' },
    { show: 'unlocated', n: figures.unlocated },
  ];
  return (
    <nav className={styles.tabs} aria-label={t('label')}>
      {tabs.map(({ show, n }) => (
        <ViewLink
          key={show}
          to={{ ...view, show, issue: null }}
          className={styles.tab}
          aria-current={current === show ? 'true' : undefined}
        >
          {t(show as 'issues')}
          {n !== undefined && <span className={styles.n}>{format.number(n)}</span>}
        </ViewLink>
      ))}
    </nav>
  );
}
