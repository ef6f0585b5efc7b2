'use client';
import { useTranslations } from 'next-intl';
import { type InspectionView, inspectionHref, MOST_STOPS } from '@/lib/view-state/inspection-view';
import controls from './controls.module.css';
import { HiddenState } from './hidden-state';
import styles from './stop-bar.module.css';

interface StopBarProps {
  view: InspectionView;
  /** numbers whose ticks stand in the list and send themselves */
  listed: readonly string[];
  hasMap: boolean;
}

/** Within reach of a thumb: list or map, and the way past the chosen stops. */
export function StopBar({ view, listed, hasMap }: StopBarProps) {
  const t = useTranslations('inspect');
  const elsewhere = view.stops.filter((stop) => !listed.includes(stop));
  return (
    <form id="stops" action="/inspect/round" className={styles.bar}>
      <HiddenState view={{ ...view, show: 'list', stops: elsewhere }} />
      <a
        className={controls.secondary}
        href={inspectionHref({ ...view, find: '', show: hasMap ? 'list' : 'map' })}
      >
        {t(hasMap ? 'list' : 'map')}
      </a>
      <span className={styles.chosen} role="status">
        {view.stops.length === 0
          ? t('chooseFirst')
          : t('chosen', { n: view.stops.length }) +
            (view.stops.length >= MOST_STOPS ? t('full', { n: MOST_STOPS }) : '')}
      </span>
      {view.stops.length > 0 && (
        <a className={styles.clear} href={inspectionHref({ ...view, stops: [] })}>
          {t('clearStops')}
        </a>
      )}
      <button type="submit" className={controls.primary}>
        {t('round')}
      </button>
    </form>
  );
}
