'use client';
import { useTranslations } from 'next-intl';
import { drilledPlace } from '@/lib/view-state/change-view';
import { useCommand, useSummary, useSummaryAnswer } from '../../_state/command-context';
import { placeCounts } from '../../_state/place-counts';
import { useLabels } from '../../_state/use-labels';
import { LightBar } from './light-bar';
import { PlaceFacts } from './place-facts';
import styles from './place-head.module.css';

/** The place in one look: its name, how many issues stand open under which light, and what the place is. */
export function PlaceHead() {
  const t = useTranslations();
  const { view, names } = useCommand();
  const { isStale } = useSummaryAnswer();
  const labels = useLabels();
  const place = drilledPlace(view);
  const counts = placeCounts(useSummary());
  return (
    <section className={styles.head} data-stale={isStale} data-pales>
      <h2 className={styles.name}>
        {place ? labels.place(place) : names.own(names.dictionary.street)}
        <span className={styles.kind}>{t(`area.${place?.kind ?? 'street'}`)}</span>
      </h2>
      <PlaceFacts place={place} />
      <LightBar counts={counts} />
    </section>
  );
}
