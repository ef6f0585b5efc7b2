'use client';
import { useTranslations } from 'next-intl';
import { useCommand, useSummaryAnswer } from '../../_state/command-context';
import { BackgroundFigures } from '../figures/background-figures';
import { Figures } from '../figures/figures';
import { FilterPanel } from '../filter/filter-panel';
import { FilterSheet } from '../filter/filter-sheet';
import { FailureNote } from './failure-note';
import styles from './panels.module.css';

/** The figures and the filters. On a phone the filters are a sheet of their own. */
export function LeftPanel() {
  const t = useTranslations('panels');
  const { view } = useCommand();
  const { failure, retry } = useSummaryAnswer();
  // that one must sign in is said once, where one reads and writes; here only where that panel is folded away
  const isTold = failure?.status === 401 && !view.folded.includes('right');
  return (
    <aside
      className={styles.left}
      aria-label={t('left')}
      id="panel-left"
      data-has-entry={view.issue !== null}
    >
      {failure && !isTold && <FailureNote failure={failure} retry={retry} />}
      <Figures />
      <BackgroundFigures />
      <FilterSheet>
        <FilterPanel />
      </FilterSheet>
    </aside>
  );
}
