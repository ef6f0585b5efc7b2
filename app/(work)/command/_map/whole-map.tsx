'use client';
import { useTranslations } from 'next-intl';
import { useCommand } from '../_state/command-context';
import { ViewLink } from '../_state/view-link';
import styles from './whole-map.module.css';

/** The way back, for whoever has moved the map, to all of the place that is looked at. */
export function WholeMap() {
  const t = useTranslations('map');
  const { view } = useCommand();
  if (!view.camera) return null;
  return (
    <ViewLink className={styles.whole} to={{ ...view, camera: null }}>
      {t('whole')}
    </ViewLink>
  );
}
