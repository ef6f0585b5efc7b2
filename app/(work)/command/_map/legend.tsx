'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { LightMark } from '@/app/_ui/light-mark';
import type { LegendBlock, LegendClass, LegendLight } from '@/lib/map-style/legend';
import { ON_PHONE } from '../_state/on-phone';
import { WEIGHT_NAMES } from '../_state/weight-names';
import styles from './legend.module.css';
import { KeyPlaceSwatch } from './legend-swatches';

/** Says what is drawn, from the very scales that it was drawn by. */
export function Legend({ blocks }: { blocks: LegendBlock[] }) {
  const t = useTranslations('map');
  const details = useRef<HTMLDetailsElement>(null);
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    // on a phone the map needs the room more
    if (window.matchMedia(ON_PHONE).matches) details.current?.removeAttribute('open');
    setLive(true);
  }, []);
  const hasBuildings = blocks.some(({ kind }) => kind === 'buildings');
  return (
    <details hidden={blocks.length === 0} ref={details} className={styles.legend} data-live={isLive} open>
      <summary className={styles.heading}>{t('legend')}</summary>
      {blocks.map((block) => (
        <Block key={block.kind} block={block} hasBuildings={hasBuildings} />
      ))}
    </details>
  );
}

function Block({ block, hasBuildings }: { block: LegendBlock; hasBuildings: boolean }) {
  const t = useTranslations();
  switch (block.kind) {
    case 'shade':
      return (
        <section className={styles.block}>
          <h3>
            {t(`area.${block.level}`)} · {t(`layers.${block.metric}`)}
          </h3>
          <Classes classes={block.classes} none={block.none > 0 ? block.noneText : ''} />
          {block.noneText.includes('–') && <p>{t('legend.void')}</p>}
          {block.few > 0 && <p>{t('legend.few', { n: block.fewest })}</p>}
        </section>
      );
    case 'heat':
      return (
        <section className={styles.block}>
          <h3>{t(block.weight === 'count' ? 'layers.heat' : 'legend.heatWeighted')}</h3>
          <Classes classes={block.classes} isFrom />
          <p>
            {t('layers.bandwidth', { n: block.bandwidthMetres })} ·{' '}
            {t(`layers.${WEIGHT_NAMES[block.weight]}`)}
          </p>
        </section>
      );
    case 'buildings':
      return (
        <section className={styles.block}>
          <h3>{t('layers.buildings')}</h3>
          <Lights lights={block.lights} isFilled />
          {block.quiet > 0 && (
            <p>
              <i className={styles.area} data-token={block.isTint ? 'tint' : 'map-building'} />{' '}
              {t('legend.quiet', { n: block.quiet })}
            </p>
          )}
          {block.raised && <p>{t('legend.raised')}</p>}
        </section>
      );
    case 'issues':
      return (
        <section className={styles.block}>
          <h3>{t('layers.issues')}</h3>
          {!hasBuildings && <Lights lights={block.lights} />}
          <p>{t('legend.cells')}</p>
        </section>
      );
    case 'merchants':
      return (
        <p className={styles.block}>
          <i className={styles.merchant} /> {t('layers.merchants')} {t('legend.n', { n: block.n })}
        </p>
      );
    case 'keyPlaces':
      return (
        <p className={styles.block}>
          {block.shapes.map((shape) => (
            <KeyPlaceSwatch key={shape} shape={shape} />
          ))}{' '}
          {t('layers.keyPlaces')} {t('legend.n', { n: block.n })}
        </p>
      );
    case 'lamps':
      return (
        <p className={styles.block}>
          <i className={styles.lamp} /> {t('layers.lamps')} {t('legend.n', { n: block.n })}
        </p>
      );
  }
}

interface ClassesProps {
  classes: LegendClass[];
  /** each step says only where it begins */
  isFrom?: boolean;
  /** what is written on areas without a shade; empty: there are none */
  none?: string;
}

/** A ramp, from the bare ground on. */
function Classes({ classes, isFrom = false, none = '' }: ClassesProps) {
  return (
    <ol className={styles.classes}>
      {none !== '' && (
        <li>
          <i className={styles.swatch} data-token="none" />
          {none}
        </li>
      )}
      {classes.map(({ token, text }) => (
        <li key={token}>
          <i className={styles.swatch} data-token={token} />
          {isFrom ? text.split('–')[0] : text}
        </li>
      ))}
    </ol>
  );
}

/** @param isFilled  with the colour that a building of this light is filled with */
function Lights({ lights, isFilled = false }: { lights: LegendLight[]; isFilled?: boolean }) {
  const t = useTranslations('light');
  return (
    <ul className={styles.lights}>
      {lights.map(({ light, mark, n }) => (
        <li key={light}>
          {isFilled && <i className={styles.area} data-token={mark.area} />}
          <LightMark light={light} />
          {t(light)}
          {n !== null && <span className={styles.n}>{n}</span>}
        </li>
      ))}
    </ul>
  );
}
