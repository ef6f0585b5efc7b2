'use client';
import { useTranslations } from 'next-intl';
import { rowsOf } from '@/lib/contract/columns';
import type { AreaRef } from '@/lib/contract/filter';
import { useCommand, useSummary } from '../../_state/command-context';
import styles from './place-head.module.css';

type Kind = 'walled_compound' | 'single_block' | 'courtyard_house' | 'mixed_use' | 'other';

/** Households, buildings, floors, year: what is known of the place itself. */
export function PlaceFacts({ place }: { place: AreaRef | null }) {
  const t = useTranslations('place');
  const { names } = useCommand();
  const summary = useSummary();
  const facts: string[] = [];
  if (place?.kind === 'community') {
    const community = rowsOf(summary.communities).find(({ code }) => code === place.code);
    if (community) {
      facts.push(t('households', { n: community.households }), t('buildings', { n: community.buildings }));
      facts.push(t('merchants', { n: community.merchants }));
    }
  } else if (place?.kind === 'grid') {
    const grid = rowsOf(summary.grids).find(({ code }) => code === place.code);
    if (grid) facts.push(t('households', { n: grid.households }), t('buildings', { n: grid.buildings }));
  } else if (place?.kind === 'building') {
    const building = names.building(place.code);
    if (building) {
      facts.push(t(building.kind as Kind));
      facts.push(
        t(building.householdsApproximate ? 'householdsAbout' : 'households', { n: building.households }),
      );
      if (building.floors) facts.push(t('floors', { n: building.floors }));
      if (building.builtYear) facts.push(t('builtYear', { year: String(building.builtYear) }));
    }
  } else if (!place) {
    const { figures } = summary;
    const households = figures.householdsApproximate ? 'householdsAbout' : 'households';
    facts.push(t(households, { n: figures.households }), t('buildings', { n: figures.buildings }));
    facts.push(t('grids', { n: figures.grids }));
  }
  if (facts.length === 0) return null;
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
