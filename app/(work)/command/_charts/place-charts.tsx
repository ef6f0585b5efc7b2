'use client';
import { useTranslations } from 'next-intl';
import { useSummary } from '../_state/command-context';
import { categoryBars, channelBars, communityBars, unitBars } from './chart-bars';
import { ChartSection } from './chart-section';
import styles from './place-charts.module.css';
import { useChartSentences } from './use-chart-sentences';

/** Four plain charts of what is filtered; each says in a sentence what it shows. */
export function PlaceCharts() {
  const t = useTranslations('charts');
  const summary = useSummary();
  const sentences = useChartSentences();
  return (
    <div className={styles.charts} id="list" tabIndex={-1}>
      <ChartSection
        title={t('category')}
        sentence={sentences.category}
        facet="category"
        bars={categoryBars(summary)}
      />
      <ChartSection title={t('unit')} sentence={sentences.unit} facet="unit" bars={unitBars(summary)} />
      <ChartSection
        title={t('channel')}
        sentence={sentences.channel}
        facet="channel"
        bars={channelBars(summary)}
      />
      <ChartSection
        title={t('community')}
        sentence={sentences.community}
        facet="community"
        bars={communityBars(summary)}
      />
    </div>
  );
}
