'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { HEAT_BANDWIDTHS_METRES, HEAT_WEIGHTS, type HeatWeight } from '@/lib/contract/heat';
import { viewParameters } from '@/lib/view-state/write-view';
import { useCommand } from '../_state/command-context';
import { WEIGHT_NAMES } from '../_state/weight-names';
import styles from './heat-controls.module.css';

/** How wide the heat looks and how much each issue weighs. */
export function HeatControls() {
  const t = useTranslations('layers');
  const { view, go } = useCommand();
  const [metres, setMetres] = useState(view.heat.bandwidthMetres);
  const settle = () => {
    if (metres !== view.heat.bandwidthMetres) {
      go({ ...view, heat: { ...view.heat, bandwidthMetres: metres } }, 'replace');
    }
  };
  const kept = [...viewParameters(view)].filter(([name]) => name !== 'bandwidth' && name !== 'weight');
  return (
    <form action="/command" className={styles.form} onSubmit={(event) => event.preventDefault()}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className={styles.label}>
        {t('bandwidth', { n: metres })}
        <input
          type="range"
          name="bandwidth"
          className={styles.range}
          aria-label={t('bandwidthLabel')}
          min={HEAT_BANDWIDTHS_METRES.min}
          max={600}
          step={10}
          value={metres}
          onChange={(event) => setMetres(event.target.valueAsNumber)}
          onPointerUp={settle}
          onKeyUp={settle}
          onBlur={settle}
        />
      </label>
      <label className={styles.label}>
        {t('weight')}
        <select
          name="weight"
          className={styles.select}
          value={view.heat.weight}
          onChange={(event) =>
            go({ ...view, heat: { ...view.heat, weight: event.target.value as HeatWeight } }, 'replace')
          }
        >
          {HEAT_WEIGHTS.map((weight) => (
            <option key={weight} value={weight}>
              {t(WEIGHT_NAMES[weight])}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit">{t('apply')}</button>
      </noscript>
    </form>
  );
}
