'use client';
import dynamic from 'next/dynamic';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatShortDay } from '@/app/_i18n/format-time';
import { Icon } from '@/app/_ui/icon';
import { useCommand, useSummary, useSummaryAnswer } from '../_state/command-context';
import { isStockOfDays } from '../_state/week-change';
import { DayForm } from '../_time/day-form';
import { DayHandle } from '../_time/day-handle';
import { PeriodBrush } from '../_time/period-brush';
import { PlayControls } from '../_time/play-controls';
import { useShownTime } from '../_time/use-time';
import styles from './bottom-strip.module.css';
import { DayChart } from './day-chart';

const DayTable = dynamic(() => import('./day-table').then((module) => module.DayTable), { ssr: false });

/** Time: open stock by day; ▶ and a handle for the day that is shown, a brush for the period of registration. */
export function BottomStrip() {
  const t = useTranslations();
  const language = useLocale();
  const { view } = useCommand();
  const { isStale } = useSummaryAnswer();
  const { days } = useSummary();
  const shown = useShownTime();
  const [hasTable, setTable] = useState(false);
  const first = days[0];
  const last = days.at(-1);
  if (!shown || !first || !last) return null;
  const { axis, day } = shown;
  return (
    <section
      className={styles.strip}
      id="panel-bottom"
      aria-label={t('panels.bottom')}
      data-stale={isStale}
      data-has-entry={view.issue !== null}
    >
      <div className={styles.words}>
        <h2 className={styles.heading}>
          {t('charts.days')}
          {!isStockOfDays(view.filter) && (
            <span className={styles.scope}>{t('words.bracketed', { text: t('charts.allLights') })}</span>
          )}
        </h2>
        <p className={styles.sentence}>
          {t('charts.daysSentence', {
            from: formatShortDay(first.day, language),
            until: formatShortDay(last.day, language),
            opened: days.reduce((sum, { opened }) => sum + opened, 0),
            closed: days.reduce((sum, { closed }) => sum + closed, 0),
            first: first.open,
            last: last.open,
          })}
        </p>
        <noscript>
          <DayForm axis={axis} />
        </noscript>
      </div>
      <PlayControls axis={axis} day={day} />
      <div className={styles.chart}>
        <DayChart days={days} axis={axis} />
        <DayHandle {...shown} />
        <PeriodBrush axis={axis} />
      </div>
      <div className={styles.key}>
        <span data-series="open">{t('charts.open')}</span>
        <span data-series="opened">{t('charts.opened')}</span>
        <span data-series="closed">{t('charts.closed')}</span>
        <button
          type="button"
          className={styles.table}
          aria-expanded={hasTable}
          onClick={() => setTable(!hasTable)}
        >
          <Icon name="table" />
          {t('charts.table')}
        </button>
      </div>
      {hasTable && <DayTable days={days} close={() => setTable(false)} />}
    </section>
  );
}
