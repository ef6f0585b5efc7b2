'use client';
import { useTranslations } from 'next-intl';
import { Icon } from '@/app/_ui/icon';
import { toggleLayer } from '@/lib/view-state/change-view';
import { LAYERS, METRICS, SHADES } from '@/lib/view-state/view';
import segmented from '../_panels/frame/segmented.module.css';
import { useCommand } from '../_state/command-context';
import { ViewToggle } from '../_state/view-link';
import { HeatControls } from './heat-controls';
import styles from './layer-switch.module.css';

const SHADE_NAMES = { community: 'shadeCommunity', grid: 'shadeGrid', none: 'shadeNone' } as const;

/** What the map shows. */
export function LayerSwitch() {
  const t = useTranslations('layers');
  const { view } = useCommand();
  return (
    <details className={styles.switch}>
      <summary className={styles.heading}>
        <Icon name="layers" />
        {t('heading')}
      </summary>
      <div className={styles.body}>
        <p className={styles.label}>{t('shade')}</p>
        <div className={segmented.row} role="radiogroup" aria-label={t('shade')}>
          {SHADES.map((shade) => (
            <ViewToggle
              key={shade}
              role="radio"
              checked={view.shade === shade}
              className={segmented.segment}
              to={{ ...view, shade }}
            >
              {t(SHADE_NAMES[shade])}
            </ViewToggle>
          ))}
        </div>
        {view.shade !== 'none' && (
          <div className={segmented.row} role="radiogroup" aria-label={t('metric')}>
            {METRICS.map((metric) => (
              <ViewToggle
                key={metric}
                role="radio"
                checked={view.metric === metric}
                className={segmented.segment}
                to={{ ...view, metric }}
              >
                {t(metric)}
              </ViewToggle>
            ))}
          </div>
        )}
        <ul className={styles.layers}>
          {LAYERS.map((layer) => (
            <li key={layer}>
              <ViewToggle
                role="switch"
                checked={view.layers.includes(layer)}
                className={styles.layer}
                to={toggleLayer(view, layer)}
              >
                <span className={styles.track} aria-hidden="true" />
                {t(layer)}
              </ViewToggle>
              {layer === 'heat' && view.layers.includes('heat') && <HeatControls />}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
