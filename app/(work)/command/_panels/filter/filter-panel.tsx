'use client';
import { useTranslations } from 'next-intl';
import { useSummaryAnswer } from '../../_state/command-context';
import { ActiveFilters } from './active-filters';
import { DateFilter } from './date-filter';
import { Facet } from './facet';
import styles from './filter-panel.module.css';
import { StateGroups } from './state-groups';

/** Every filter; each acts on map, charts, lists, figures and exports at once. */
export function FilterPanel() {
  const t = useTranslations();
  const { isStale } = useSummaryAnswer();
  return (
    <section id="filters" tabIndex={-1} className={styles.panel} aria-label={t('filters.heading')}>
      <ActiveFilters />
      <StateGroups />
      <div data-stale={isStale} data-pales>
        <Facet facet="light" isOpen />
        <Facet facet="category" isOpen />
        <Facet facet="unit" />
        <Facet facet="community" />
        <Facet facet="channel" />
        <Facet facet="severity" />
        <Facet facet="level" />
        <Facet facet="tag" />
        <Facet facet="state" />
        <DateFilter from="openedFrom" until="openedUntil" name="opened" />
        <DateFilter from="dueFrom" until="dueUntil" name="due" />
      </div>
    </section>
  );
}
