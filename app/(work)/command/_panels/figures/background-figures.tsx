'use client';
import { useTranslations } from 'next-intl';
import type { View } from '@/lib/view-state/view';
import { useCommand, useSummary } from '../../_state/command-context';
import { ViewLink } from '../../_state/view-link';
import { CoverageLine } from './coverage-line';
import { FigureLink } from './figure-link';
import styles from './figures.module.css';

/**
 * What the sub-district has and what was done to hear it; and that no opinion was lost. Follows neither place nor day, and
 * says so.
 */
export function BackgroundFigures() {
  const t = useTranslations('figures');
  const { view } = useCommand();
  const { figures, balance } = useSummary();
  const rows = (show: View['show']): View => ({ ...view, show, issue: null });
  return (
    <section className={styles.background} data-background="" aria-label={t('background')}>
      <h2 className={styles.scope}>{t('scope')}</h2>
      <div className={styles.grid}>
        <FigureLink to={rows('communities')} name="communities" n={figures.communities} />
        <FigureLink to={rows('grids')} name="grids" n={figures.grids} />
        <FigureLink to={rows('buildings')} name="buildings" n={figures.buildings} />
        <FigureLink
          to={rows('buildings')}
          name="households"
          n={figures.households}
          isAbout={figures.householdsApproximate}
        />
        <FigureLink to={rows('merchants')} name="merchants" n={figures.merchants} />
        <FigureLink to={rows('opinions')} name="opinions" n={figures.opinions} />
        <FigureLink to={rows('meetings')} name="listeningMeetings" n={figures.listeningMeetings} />
        <FigureLink to={rows('questionnaires')} name="questionnaires" n={figures.questionnaires} />
      </div>
      <p className={styles.balance} data-balance="">
        <ViewLink to={rows('opinions')}>{t('balanceSettled', balance)}</ViewLink>{' '}
        <ViewLink to={rows('waiting')} data-figure="waiting">
          {t('balanceWaiting', balance)}
        </ViewLink>
      </p>
      <CoverageLine />
    </section>
  );
}
