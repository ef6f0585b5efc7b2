'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { LightMark } from '@/app/_ui/light-mark';
import type { View } from '@/lib/view-state/view';
import { useCommand, useShownSummary, useSummaryAnswer } from '../../_state/command-context';
import { withRowsOf } from '../../_state/open-rows';
import { ViewLink } from '../../_state/view-link';
import { isOpenStates, isStockOfDays, weekChange } from '../../_state/week-change';
import { useMovingCounts } from '../../_time/use-time';
import { FigureLink } from './figure-link';
import styles from './figures.module.css';

/** The figures that are read first. Each opens exactly the rows that it counts. */
export function Figures() {
  const t = useTranslations('figures');
  const format = useFormatter();
  const { view } = useCommand();
  const { isStale } = useSummaryAnswer();
  const { figures, days, asOf } = useShownSummary();
  const moving = useMovingCounts();
  const isAllOpen = isOpenStates(view.filter);
  // the stock of a day knows no light: where one is filtered, the figure waits until the day is at rest, and nobody knows
  // what it was a week before
  const isOfDays = isStockOfDays(view.filter);
  const counted = isOfDays ? moving : null;
  const change = isOfDays ? weekChange(days, counted?.day ?? asOf) : null;
  const main = isAllOpen ? (counted?.open ?? figures.open) : figures.issues;
  const rows: View = { ...view, show: 'issues', issue: null };
  return (
    <section className={styles.figures} aria-label={t('heading')} data-stale={isStale && !moving} data-pales>
      <div className={styles.main}>
        <ViewLink to={rows} className={styles.headline} data-figure={isAllOpen ? 'open' : 'issues'}>
          <span className={styles.big}>{format.number(main)}</span>
          <span className={styles.name}>{t(isAllOpen ? 'open' : 'openAll')}</span>
        </ViewLink>
        {change !== null && (
          <p className={styles.change}>
            {change === 0 ? t('weekSame') : t(change > 0 ? 'weekUp' : 'weekDown', { n: Math.abs(change) })}
          </p>
        )}
      </div>
      <div className={styles.lights}>
        <FigureLink to={withRowsOf(view, 'overdue')} name="overdue" n={figures.overdue} tone="red">
          <LightMark light="red" />
        </FigureLink>
        <FigureLink to={withRowsOf(view, 'amber')} name="amber" n={figures.amber} tone="amber">
          <LightMark light="amber" />
        </FigureLink>
        <FigureLink to={{ ...view, show: 'unlocated', issue: null }} name="unlocated" n={figures.unlocated} />
      </div>
    </section>
  );
}
