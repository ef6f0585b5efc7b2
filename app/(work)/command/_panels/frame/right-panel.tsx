'use client';
import { useTranslations } from 'next-intl';
import { PlaceCharts } from '../../_charts/place-charts';
import { useCommand } from '../../_state/command-context';
import { EntryPanel } from '../entry/entry-panel';
import { IssueList } from '../list/issue-list';
import { MinePanel } from '../mine/mine-panel';
import { BelowList } from '../place/below-list';
import { Breadcrumb } from '../place/breadcrumb';
import { PlaceHead } from '../place/place-head';
import { FigureRows, isRowsShow } from '../rows/figure-rows';
import { PanelTabs } from './panel-tabs';
import styles from './panels.module.css';
import { useEntryFocus } from './use-entry-focus';

/** Drill-down: where one stands, what stands open there, and the entry once one is opened. */
export function RightPanel() {
  const t = useTranslations('panels');
  const { view } = useCommand();
  useEntryFocus();
  return (
    <aside className={styles.right} aria-label={t('right')} id="panel-right">
      <Breadcrumb />
      {view.issue ? <EntryPanel number={view.issue} /> : <PlacePanel />}
    </aside>
  );
}

function PlacePanel() {
  const { view } = useCommand();
  if (view.show === 'mine') return <MinePanel />;
  if (isRowsShow(view.show)) return <FigureRows show={view.show} />;
  return (
    <>
      <PlaceHead />
      <PanelTabs />
      {view.show === 'below' && <BelowList />}
      {view.show === 'charts' && <PlaceCharts />}
      {(view.show === 'issues' || view.show === 'unlocated') && <IssueList />}
    </>
  );
}
