'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { LightMark } from '@/app/_ui/light-mark';
import { rowsOf } from '@/lib/contract/columns';
import type { AreaCounts } from '@/lib/contract/summary';
import type { MapPick } from '@/lib/map-style/map-view';
import { useCommand, useRows, useSummary } from '../_state/command-context';
import { useLabels } from '../_state/use-labels';
import styles from './hover-card.module.css';

export interface Hovered {
  pick: MapPick;
  /** px in the map's box */
  x: number;
  y: number;
}

/** Only of communities and grids are the households told beside the counts. */
type CountedPlace = AreaCounts & { households?: number };

const DELAY_MS = 80;
const ORDER = ['red', 'amber', 'green', 'grey'] as const;

const keyOf = (pick: MapPick): string => {
  if (pick === null) return '';
  if (pick.kind === 'issue') return pick.numbers.join();
  return pick.kind === 'cell' ? `${pick.lng},${pick.lat}` : `${pick.kind}:${pick.code}`;
};

/** Name, open issues by light and households of what the pointer rests on, after a moment. */
export function HoverCard({ hovered }: { hovered: Hovered }) {
  const [shownKey, setShownKey] = useState('');
  const key = keyOf(hovered.pick);
  useEffect(() => {
    const timer = window.setTimeout(() => setShownKey(key), DELAY_MS);
    return () => window.clearTimeout(timer);
  }, [key]);
  if (hovered.pick === null || shownKey !== key) return null;
  const position = {
    '--x': `${hovered.x}px`,
    '--y': `${hovered.y}px`,
  } as React.CSSProperties;
  return (
    <div className={styles.card} style={position} data-below={hovered.y < 140} aria-hidden="true">
      <Content pick={hovered.pick} />
    </div>
  );
}

function Content({ pick }: { pick: NonNullable<MapPick> }) {
  const t = useTranslations();
  const { names } = useCommand();
  const rows = useRows();
  const summary = useSummary();
  const labels = useLabels();
  if (pick.kind === 'cell') {
    return (
      <>
        <strong>{t('map.cell', { n: pick.n })}</strong>
        <Lights counts={pick.lights} />
      </>
    );
  }
  if (pick.kind === 'issue') {
    const [number = ''] = pick.numbers;
    const row = rows.rows.find((one) => one.number === number);
    if (pick.numbers.length > 1) return <strong>{t('map.severalHere', { n: pick.numbers.length })}</strong>;
    return (
      <>
        <strong>{row?.title ?? number}</strong>
        {row && <span className={styles.note}>{row.placeText}</span>}
      </>
    );
  }
  if ('name' in pick) {
    return (
      <>
        <span className={styles.note}>
          {t(`layers.${pick.kind === 'merchant' ? 'merchants' : 'keyPlaces'}`)}
        </span>
        <strong>{pick.name}</strong>
      </>
    );
  }
  const lists = { community: summary.communities, grid: summary.grids, building: summary.buildings };
  const list = pick.kind === 'road' || pick.kind === 'crossing' ? null : lists[pick.kind];
  const counts: CountedPlace | null | undefined =
    list && rowsOf<CountedPlace>(list).find(({ code }) => code === pick.code);
  const households = pick.kind === 'building' ? names.building(pick.code)?.households : counts?.households;
  return (
    <>
      <span className={styles.note}>{t(`area.${pick.kind}`)}</span>
      <strong>{labels.place(pick)}</strong>
      {list && <span className={styles.open}>{t('map.hoverOpen', { n: counts?.open ?? 0 })}</span>}
      {counts && <Lights counts={counts} />}
      {households !== undefined && (
        <span className={styles.note}>{t('place.households', { n: households })}</span>
      )}
    </>
  );
}

function Lights({ counts }: { counts: Partial<Record<(typeof ORDER)[number], number>> }) {
  return (
    <span className={styles.lights}>
      {ORDER.filter((light) => (counts[light] ?? 0) > 0).map((light) => (
        <span key={light} className={styles.light}>
          <LightMark light={light} />
          {counts[light]}
        </span>
      ))}
    </span>
  );
}
