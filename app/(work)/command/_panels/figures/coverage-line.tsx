'use client';
import { useTranslations } from 'next-intl';
import { useCommand, useSummary } from '../../_state/command-context';
import { ViewLink } from '../../_state/view-link';
import styles from './figures.module.css';

/** How far the visits reached; leads to what they have not reached yet. Says nothing where no visit is known. */
export function CoverageLine() {
  const t = useTranslations('figures');
  const { view } = useCommand();
  const { coverage } = useSummary();
  if (!coverage) return null;
  const { buildings, merchants, households } = coverage;
  const text = t('coverage', {
    buildings: buildings.visited,
    ofBuildings: buildings.of,
    merchants: merchants.visited,
    ofMerchants: merchants.of,
    households: households.visited,
    ofHouseholds: households.of,
  });
  const isWhole = [buildings, merchants, households].every(({ visited, of }) => visited === of);
  if (isWhole) {
    return (
      <p className={styles.balance} data-coverage="">
        {text}
      </p>
    );
  }
  return (
    <ViewLink
      to={{ ...view, show: 'unvisited', issue: null }}
      className={styles.balance}
      data-coverage=""
      aria-label={t('openUnvisited', { text })}
    >
      {text}
    </ViewLink>
  );
}
