'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { Facet } from '@/lib/contract/filter';
import type { ListFacet } from '@/lib/view-state/change-view';
import { ForceMark } from '../_panels/filter/force-mark';
import { useCommand } from '../_state/command-context';
import { useLabels } from '../_state/use-labels';
import { ViewLink } from '../_state/view-link';
import { barView } from './bar-view';
import { type ChartBar, MOST_BARS } from './chart-bars';
import styles from './place-charts.module.css';

const BarRows = dynamic(() => import('./bar-rows').then((module) => module.BarRows), { ssr: false });

interface ChartSectionProps {
  title: string;
  sentence: string;
  facet: ListFacet | 'community';
  /** all there are, longest first; the first of them are drawn */
  bars: ChartBar[];
}

/** A chart with its title, its sentence and the same as a table of links. */
export function ChartSection({ title, sentence, facet, bars }: ChartSectionProps) {
  const t = useTranslations('charts');
  const { view, mapStage } = useCommand();
  const labels = useLabels();
  return (
    <section className={styles.section} data-chart={facet}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.sentence}>
        {sentence}
        {bars.length > MOST_BARS && ` ${t('firstOf', { n: MOST_BARS, of: bars.length })}`}
      </p>
      {bars.length > 0 && mapStage !== 'loading' && (
        <BarRows bars={bars.slice(0, MOST_BARS)} facet={facet} title={title} />
      )}
      {bars.length > 0 && (
        <details className={styles.table}>
          <summary>{t('table')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('value')}</th>
                <th scope="col">{t(facet === 'community' ? 'rate' : 'n')}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ code, value }) => (
                <tr key={code}>
                  <th scope="row">
                    <ViewLink to={barView(view, facet, code)}>{labels.value(facet as Facet, code)}</ViewLink>
                    {facet === 'unit' && <ForceMark unit={code} />}
                  </th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
