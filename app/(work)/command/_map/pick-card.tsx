'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { IssuePick, MapView, PlacePick } from '@/lib/map-style/map-view';
import styles from './pick-card.module.css';
import { IssuesHere } from './pick-issues';
import { KeyPlaceHere, MerchantHere } from './pick-place';
import { useHoldWithin } from './use-hold-within';

/** What a click found that has no page of its own: several issues, a shop, a key place. */
export interface Picked {
  pick: IssuePick | PlacePick;
  /** px in the map's box, as the map is laid out */
  x: number;
  y: number;
}

interface PickCardProps {
  picked: Picked;
  mapView: MapView;
  onClose(): void;
}

/** A card at the place of the click from which one goes on. Escape, or leaving it, closes it. */
export function PickCard({ picked, mapView, onClose }: PickCardProps) {
  const t = useTranslations('map');
  const card = useRef<HTMLDivElement>(null);
  const { pick, x, y } = picked;
  useEffect(() => card.current?.querySelector<HTMLElement>('a, button')?.focus(), []);
  const hold = useHoldWithin(card, onClose);
  const position = { '--x': `${x}px`, '--y': `${y}px` } as React.CSSProperties;
  return (
    <div
      ref={card}
      className={styles.card}
      style={position}
      role="dialog"
      aria-label={t('picked')}
      data-picked={pick.kind}
      {...hold}
    >
      <button type="button" className={styles.close} aria-label={t('closePicked')} onClick={onClose}>
        ×
      </button>
      {pick.kind === 'issue' && <IssuesHere numbers={pick.numbers} />}
      {pick.kind === 'merchant' && <MerchantHere pick={pick} merchants={mapView.merchants} />}
      {pick.kind === 'keyPlace' && <KeyPlaceHere pick={pick} places={mapView.places} />}
    </div>
  );
}
