'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { LightMark } from '@/app/_ui/light-mark';
import type { Facet as FacetName } from '@/lib/contract/filter';
import type { Light } from '@/lib/ledger/states';
import { toggleArea, toggleValue } from '@/lib/view-state/change-view';
import { useCommand, useSummary } from '../../_state/command-context';
import { chosenValues, facetValues } from '../../_state/facet-values';
import { useLabels } from '../../_state/use-labels';
import { ViewToggle } from '../../_state/view-link';
import styles from './facet.module.css';
import { ForceMark } from './force-mark';

/** One facet: its values with how many each would leave. Folds away; says when folded how many are chosen. */
export function Facet({ facet, isOpen = false }: { facet: FacetName; isOpen?: boolean }) {
  const t = useTranslations();
  const format = useFormatter();
  const { view, names } = useCommand();
  const summary = useSummary();
  const labels = useLabels();
  const chosen = chosenValues(view, facet);
  const values = facetValues(facet, summary, view, names);
  const nameOf = (value: string) => {
    const force = facet === 'unit' && names.forceOf(value);
    const name = labels.value(facet, value);
    return force ? name + t('words.bracketed', { text: t(`forceClass.${force}`) }) : name;
  };
  const most = Math.max(1, ...values.map(({ n }) => n));
  return (
    <details className={styles.facet} open={isOpen || chosen.length > 0}>
      <summary className={styles.heading}>
        <span>{t(`facet.${facet}`)}</span>
        {chosen.length > 0 && (
          <span className={styles.chosen}>{t('filters.chosen', { n: chosen.length })}</span>
        )}
      </summary>
      <ul className={styles.values} aria-label={t(`facet.${facet}`)}>
        {values.map(({ value, n }) => (
          <li key={value}>
            <ViewToggle
              role="checkbox"
              checked={chosen.includes(value)}
              to={
                facet === 'community'
                  ? toggleArea(view, { kind: 'community', code: value })
                  : toggleValue(view, facet, value)
              }
              className={styles.value}
              data-empty={n === 0}
              aria-label={t('filters.wouldLeave', { name: nameOf(value), n })}
            >
              <span className={styles.box} aria-hidden="true" />
              {facet === 'light' && <LightMark light={value as Light} />}
              <span className={styles.name}>
                {labels.value(facet, value)}
                {facet === 'unit' && <ForceMark unit={value} />}
              </span>
              <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * n) / most} height="4" />
              </svg>
              <span className={styles.n}>{format.number(n)}</span>
            </ViewToggle>
          </li>
        ))}
      </ul>
    </details>
  );
}
